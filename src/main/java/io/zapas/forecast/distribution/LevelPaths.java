package io.zapas.forecast.distribution;

/**
 * The level each path wanders to: {@code exp(s z - s^2/2)} with {@code s^2} growing by the period and {@code z} a fixed order of
 * equally spaced normal scores, so that the mean over the paths stays 1.
 */
final class LevelPaths {
    /** The level stands still within so many periods: enough for sums, and a seventh of the work. */
    private static final int STEP = 7;
    /** Further than this a level does not wander: what is sold next year is not known to a factor of ten either. */
    private static final double MOST = 1.5;

    private final double growth;
    private final double[] scores;
    private final double[] levels;

    /** @param growth variance added by every period */
    LevelPaths(double growth, int paths) {
        this.growth = growth;
        this.scores = Copula.scores(paths);
        this.levels = new double[paths];
    }

    /** Multiplies the units drawn in a period, whole units remaining whole: the rest is rounded up as often as it is large. */
    void carry(int[][] drawn, int period) {
        if (growth <= 0) {
            return;
        }
        if (period % STEP == 0) {
            moveTo(period + (STEP + 1) / 2.0);
        }
        for (int i = 0; i < drawn.length; i++) {
            if (drawn[i][period] > 0) {
                double units = drawn[i][period] * levels[i] + Copula.uniform(i, period);
                drawn[i][period] = (int) Math.min(Integer.MAX_VALUE, units);
            }
        }
    }

    private void moveTo(double periods) {
        double s = Math.sqrt(Math.min(MOST, growth * periods));
        double sum = 0;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Math.exp(s * scores[i]);
            sum += levels[i];
        }
        for (int i = 0; i < levels.length; i++) {
            levels[i] *= levels.length / sum;
        }
    }
}
