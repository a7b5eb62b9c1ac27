package io.zapas.forecast;

/**
 * What rolled origins over a sample of the shop's series teach about all of them.
 *
 * @param weights of the rules in the mean, {@code [rules]}, summing to 1
 */
record Lessons(double[] weights) {
    private static final int ORIGINS = 12;

    static Lessons none(Cadence cadence) {
        return new Lessons(new PooledWeights(Candidates.of(cadence).size()).solve());
    }

    static Lessons learn(Pool pool, Cadence cadence, Sample sample) {
        PooledWeights weights = new PooledWeights(Candidates.of(cadence).size());
        for (Series series : sample.series()) {
            weights.add(Rehearsal.of(new Adjusted(series, pool, 0), ORIGINS));
        }
        return new Lessons(weights.solve());
    }
}
