package io.zapas.forecast;

import java.util.List;

/**
 * The error of the level that all periods of a horizon share, as squared share of the level. It is measured on the sums
 * themselves: the squared error of a sum beyond the periods' own variances, {@code (sum e)^2 - sum v}, over the squared sum of
 * the means; Syntetos, Boylan and Disney 2009 on why errors of lead-time sums must not be scaled up from one period's.
 */
final class Drift {
    static final double USUAL = 0.06;
    private static final double PRIOR_OUTCOMES = 10;
    private static final double OWN_PRIOR_ORIGINS = 8;
    private static final double MOST = 1;
    private static final double[] FACTORS = {0.25, 0.5, 1, 1.5, 2.25, 3.5};
    private static final int TRIED = 300;

    private double excess;
    private double possible;
    private double prior;
    private int outcomes;

    /** Adds an origin; outcomes of noisy sums weigh less. */
    void add(double[] mean, double[] actual, Atoms base, double usual) {
        double relative = base.variance() / Math.max(1e-300, base.mean() * base.mean());
        double error = 0;
        double variances = 0;
        double total = 0;
        for (int h = 0; h < mean.length; h++) {
            if (!Double.isNaN(actual[h])) {
                error += actual[h] - mean[h];
                variances += relative * mean[h] * mean[h];
                total += mean[h];
            }
        }
        if (total > 0) {
            double expected = variances + usual * total * total;
            double weight = total * total / (expected * expected);
            // one outcome in a hundred is a promotion or a stock-out nobody recorded: it is believed up to four
            // deviations
            excess += weight * (Math.min(error * error, 16 * expected) - variances);
            possible += weight * total * total;
            outcomes++;
        }
    }

    double shrunk(double usual, double priorOutcomes) {
        if (outcomes == 0) {
            return usual;
        }
        prior = priorOutcomes * possible / outcomes;
        return Math.max(0, Math.min(MOST, (excess + prior * usual) / (possible + prior)));
    }

    /** The shop's drift, times the factor under which the sums' quantiles would have lost least. */
    static double pooled(List<Trial> trials, BaseShape shape) {
        Drift drift = new Drift();
        trials.forEach(t -> drift.add(t.mean(), t.actual(), shape.of(t.history()), USUAL));
        double measured = Math.max(0.002, drift.shrunk(USUAL, PRIOR_OUTCOMES));
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double factor : FACTORS) {
            double loss = 0;
            int step = Math.max(1, trials.size() / TRIED);
            for (int i = 0; i < trials.size(); i += step) {
                loss += loss(trials.get(i), shape, factor * measured);
            }
            if (loss < least) {
                least = loss;
                best = factor;
            }
        }
        return best * measured;
    }

    private static double loss(Trial trial, BaseShape shape, double drift) {
        double[] mean = trial.observedMean();
        if (mean.length == 0) {
            return 0;
        }
        Atoms base = shape.of(trial.history());
        Shape joint = Shape.of(base, dependence(drift, base, mean));
        double[] quantiles = Paths.totalQuantiles(mean, joint);
        double loss = 0;
        for (int q = 0; q < Paths.SUM_LEVELS.length; q++) {
            loss += Errors.pinball(quantiles[q], Paths.SUM_LEVELS[q], trial.observedSum());
        }
        return loss / trial.scale() / mean.length;
    }

    /** A series' own drift, from its rolled origins and the shop's. */
    static double own(Rehearsal rehearsal, Lessons lessons, Atoms base) {
        Drift drift = new Drift();
        for (int o = 1; o < rehearsal.origins().length; o++) {
            drift.add(rehearsal.combined(o, lessons.weights()), rehearsal.actual()[o], base, lessons.drift());
        }
        return drift.shrunk(lessons.drift(), OWN_PRIOR_ORIGINS);
    }

    /**
     * The correlation between any two periods that makes the variance of the sum over {@code mean} larger by the drift:
     * {@code sum v + r ((sum sd)^2 - sum v) = sum v + drift (sum m)^2}.
     */
    static double dependence(double drift, Atoms base, double[] mean) {
        double relative = base.variance() / Math.max(1e-300, base.mean() * base.mean());
        double squares = 0;
        double total = 0;
        for (double m : mean) {
            squares += m * m;
            total += m;
        }
        double possible = relative * (total * total - squares);
        return possible <= 0 ? 0 : Math.min(0.8, drift * total * total / possible);
    }
}
