package io.zapas.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * What rolled origins over a sample of the shop's series teach about all of them.
 *
 * @param weights of the rules in the mean, {@code [rules]}, summing to 1
 * @param shape how the distribution of one period is built
 * @param tails correction of the reported outer levels
 * @param drift squared relative error of the level over a span: what makes sums wider than independent periods would be
 */
record Lessons(double[] weights, BaseShape shape, Tails tails, double drift) {
    private static final int ORIGINS = 12;
    /** Origins per series on which distributions are tried: they cost more than means. */
    private static final int TRIALS = 3;

    static Lessons none(Cadence cadence) {
        return new Lessons(
                new PooledWeights(Candidates.of(cadence).size()).solve(),
                BaseShape.choices(cadence).get(0),
                Tails.NONE,
                Drift.USUAL);
    }

    static Lessons learn(Pool pool, Cadence cadence, Sample sample) {
        List<Rehearsal> rehearsals = new ArrayList<>();
        PooledWeights weights = new PooledWeights(Candidates.of(cadence).size());
        for (Series series : sample.series()) {
            Rehearsal rehearsal = Rehearsal.of(new Adjusted(series, pool, 0), ORIGINS);
            weights.add(rehearsal);
            rehearsals.add(rehearsal);
        }
        List<Trial> trials = trials(rehearsals, weights.solve());
        if (trials.isEmpty()) {
            return none(cadence);
        }
        BaseShape shape = BaseShape.best(cadence, trials);
        return new Lessons(weights.solve(), shape, Tails.of(trials, shape), Drift.pooled(trials, shape));
    }

    private static List<Trial> trials(List<Rehearsal> rehearsals, double[] weights) {
        List<Trial> trials = new ArrayList<>();
        for (Rehearsal rehearsal : rehearsals) {
            int origins = rehearsal.origins().length;
            for (int o = Math.max(0, origins - TRIALS); o < origins; o++) {
                Trial trial = Trial.of(rehearsal, o, weights);
                if (trial.scale() > 0) {
                    trials.add(trial);
                }
            }
        }
        return trials;
    }
}
