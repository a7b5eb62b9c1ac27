package io.zapas.forecast.distribution;

import java.util.List;

/**
 * Correction of the outer reported levels, per shop. Whole-unit quantiles cover more than they say, because the next smaller
 * unit would cover less: with half of the periods zero the 5-95 % range held 95 % of the outcomes. The levels are drawn in until
 * the range holds what it says in the back-test; the middle of the distribution, and its sums, stay as they are.
 *
 * @param inward by how much the levels 0.05 and 0.95 move towards the middle; negative = outwards
 */
public record Tails(double inward) {
    public static final Tails NONE = new Tails(0);
    private static final double[] STEPS = {-0.03, -0.02, -0.01, 0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06};
    private static final double[] OUTER = {0.05, 0.95};
    private static final double COVERAGE = 0.905;
    private static final double REACH = 6;
    /** Below this number of outcomes coverage is not known well enough to correct anything. */
    private static final int LEAST_OUTCOMES = 400;

    public double[] correct(double[] levels) {
        double[] corrected = new double[levels.length];
        for (int q = 0; q < levels.length; q++) {
            double outer = Math.abs(2 * levels[q] - 1) / 0.9;
            double move = inward * Math.pow(Math.min(1, outer), REACH);
            corrected[q] = levels[q] < 0.5 ? levels[q] + move : levels[q] - move;
            // levels outside 5-95 % keep their distance to these
            corrected[q] = outer <= 1 ? corrected[q] : beyond(levels[q]);
        }
        return corrected;
    }

    private double beyond(double level) {
        double share = level < 0.5 ? level / 0.05 : (1 - level) / 0.05;
        return level < 0.5 ? share * (0.05 + inward) : 1 - share * (0.05 + inward);
    }

    public static Tails of(List<Trial> trials, BaseShape shape) {
        double[] inside = new double[STEPS.length];
        int outcomes = 0;
        for (Trial trial : trials) {
            DiscreteDistribution base = shape.of(trial.history());
            for (int h = 0; h < trial.mean().length; h++) {
                double actual = trial.actual()[h];
                if (!Double.isNaN(actual)) {
                    DiscreteDistribution here = base.withMean(trial.mean()[h]);
                    outcomes++;
                    for (int s = 0; s < STEPS.length; s++) {
                        double[] range = here.quantiles(new Tails(STEPS[s]).correct(OUTER));
                        inside[s] += actual >= range[0] && actual <= range[1] ? 1 : 0;
                    }
                }
            }
        }
        return outcomes < LEAST_OUTCOMES ? NONE : new Tails(interpolated(inside, outcomes));
    }

    /** The step, between the tried ones, at which the coverage is met. */
    private static double interpolated(double[] inside, int outcomes) {
        int s = STEPS.length - 1;
        while (s > 0 && inside[s] / outcomes < COVERAGE) {
            s--;
        }
        if (s == STEPS.length - 1) {
            return STEPS[s];
        }
        double here = inside[s] / outcomes;
        double next = inside[s + 1] / outcomes;
        double share = here > next ? Math.max(0, Math.min(1, (here - COVERAGE) / (here - next))) : 0;
        return STEPS[s] + share * (STEPS[s + 1] - STEPS[s]);
    }
}
