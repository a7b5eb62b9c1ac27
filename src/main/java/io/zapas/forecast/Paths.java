package io.zapas.forecast;

/** Equally likely futures of a forecast, and the quantiles of their sums. */
final class Paths {
    static final double[] SUM_LEVELS = {
        0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9,
        0.95, 0.975, 0.99
    };

    private static final int FOR_SUMS = 500;

    private Paths() {}

    /** @return units, {@code [paths][horizon]} */
    static int[][] of(double[] mean, Shape shape, int paths) {
        int[][] drawn = new int[paths][mean.length];
        double[] units = new double[paths];
        double last = Double.NaN;
        for (int h = 0; h < mean.length; h++) {
            if (mean[h] != last) {
                quantiles(shape.atoms().withMean(mean[h]), units);
                last = mean[h];
            }
            short[] ranks = Copula.ranks(shape.dependence(), paths, h);
            for (int i = 0; i < paths; i++) {
                drawn[i][h] = (int) Math.min(Integer.MAX_VALUE, units[ranks[i]]);
            }
        }
        return drawn;
    }

    /** Quantiles at {@link #SUM_LEVELS} of the demand of periods 0..h, {@code [horizon][levels]}. */
    static double[][] sumQuantiles(double[] mean, Shape shape) {
        int[][] paths = of(mean, shape, FOR_SUMS);
        double[][] quantiles = new double[mean.length][SUM_LEVELS.length];
        double[] sums = new double[FOR_SUMS];
        double[] sorted = new double[FOR_SUMS];
        for (int h = 0; h < mean.length; h++) {
            for (int i = 0; i < FOR_SUMS; i++) {
                sums[i] += paths[i][h];
            }
            System.arraycopy(sums, 0, sorted, 0, FOR_SUMS);
            java.util.Arrays.sort(sorted);
            for (int q = 0; q < SUM_LEVELS.length; q++) {
                quantiles[h][q] = sorted[(int) Math.min(FOR_SUMS - 1, Math.ceil(SUM_LEVELS[q] * FOR_SUMS) - 1)];
            }
        }
        return quantiles;
    }

    /** Fills {@code units} with the quantiles at (i + 1/2) / n. */
    private static void quantiles(Atoms atoms, double[] units) {
        for (int i = 0; i < units.length; i++) {
            units[i] = atoms.quantile((i + 0.5) / units.length);
        }
    }
}
