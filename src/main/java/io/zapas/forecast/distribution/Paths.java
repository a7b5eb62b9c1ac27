package io.zapas.forecast.distribution;

import java.util.Arrays;

/** Equally likely futures of a forecast, and the quantiles of their sums. */
public final class Paths {
    public static final double[] SUM_LEVELS = {
        0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9,
        0.95, 0.975, 0.99
    };

    private static final int FOR_SUMS = 500;
    private static final int COUNTABLE = 2_000;
    private static final int WEEK = 7;

    private Paths() {}

    /** @return units, {@code [paths][horizon]} */
    public static int[][] of(double[] mean, Shape shape, int paths) {
        int[][] drawn = new int[paths][mean.length];
        double[][] units = units(mean, shape.atoms(), paths);
        short[][] ranks = Copula.ranks(shape.dependence(), paths, mean.length);
        for (int i = 0; i < paths; i++) {
            int[] path = drawn[i];
            for (int h = 0; h < path.length; h++) {
                path[h] = (int) units[h][ranks[h][i]];
            }
        }
        LevelPaths wander = new LevelPaths(shape.growth(), paths);
        for (int h = 0; h < mean.length; h++) {
            wander.carry(drawn, h);
        }
        return drawn;
    }

    /** Each period's demand, ascending; periods of one mean, as a weekday has it week after week, share one array. */
    private static double[][] units(double[] mean, DiscreteDistribution atoms, int paths) {
        double[][] units = new double[mean.length][];
        for (int h = 0; h < mean.length; h++) {
            for (int before = h - 1; before >= Math.max(0, h - WEEK) && units[h] == null; before--) {
                units[h] = mean[before] == mean[h] ? units[before] : null;
            }
            if (units[h] == null) {
                units[h] = atoms.withMean(mean[h]).spread(paths);
            }
        }
        return units;
    }

    /** Quantiles at {@link #SUM_LEVELS} of the demand of periods 0..h, {@code [horizon][levels]}. */
    public static double[][] sumQuantiles(double[] mean, Shape shape) {
        int[][] paths = of(mean, shape, FOR_SUMS);
        double[][] quantiles = new double[mean.length][];
        long[] sums = new long[FOR_SUMS];
        for (int h = 0; h < mean.length; h++) {
            for (int i = 0; i < FOR_SUMS; i++) {
                sums[i] += paths[i][h];
            }
            quantiles[h] = quantiles(sums);
        }
        return quantiles;
    }

    private static double[] quantiles(long[] sums) {
        long[] sorted = ascending(sums);
        double[] quantiles = new double[SUM_LEVELS.length];
        for (int q = 0; q < SUM_LEVELS.length; q++) {
            quantiles[q] = sorted[(int) Math.min(FOR_SUMS - 1, Math.ceil(SUM_LEVELS[q] * FOR_SUMS) - 1)];
        }
        return quantiles;
    }

    /** Sums of slow movers lie close together: counting them is several times as fast as sorting. */
    private static long[] ascending(long[] sums) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (long sum : sums) {
            least = Math.min(least, sum);
            most = Math.max(most, sum);
        }
        long[] sorted = sums.clone();
        if (most - least > COUNTABLE) {
            Arrays.sort(sorted);
            return sorted;
        }
        int[] counts = new int[(int) (most - least) + 1];
        for (long sum : sums) {
            counts[(int) (sum - least)]++;
        }
        int at = 0;
        for (int i = 0; i < counts.length; i++) {
            Arrays.fill(sorted, at, at + counts[i], least + i);
            at += counts[i];
        }
        return sorted;
    }
}
