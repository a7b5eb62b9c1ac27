package io.zapas.forecast.distribution;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ranks of equally likely joint draws under a Gaussian copula with one common factor: {@code z[h] = sqrt(r) c + sqrt(1-r)
 * e[h]}. Each period's ranks are a permutation of 0..n-1, so the draws' distribution per period is exact. The draws are
 * the same for every series with the same dependence; they come from a fixed generator, never from chance.
 */
final class Copula {
    /** Dependence is kept on these steps: fine enough for sums, few enough to keep the tables. */
    private static final double[] STEPS = {0, 0.01, 0.02, 0.04, 0.07, 0.11, 0.16, 0.23, 0.32, 0.45, 0.6, 0.8};

    private static final int BLOCK = 28;
    private static final Map<Key, short[][]> BLOCKS = new ConcurrentHashMap<>();

    private static final Map<Integer, double[]> SCORES = new ConcurrentHashMap<>();

    private record Key(int step, int paths, int block) {}

    private Copula() {}

    /** Ranks of the draws in each period, {@code [periods][paths]}; the rows are shared and only to be read. */
    static short[][] ranks(double dependence, int paths, int periods) {
        int step = nearest(dependence);
        short[][] ranks = new short[periods][];
        for (int from = 0; from < periods; from += BLOCK) {
            short[][] block = BLOCKS.computeIfAbsent(new Key(step, paths, from / BLOCK), Copula::block);
            System.arraycopy(block, 0, ranks, from, Math.min(BLOCK, periods - from));
        }
        return ranks;
    }

    private static int nearest(double dependence) {
        int best = 0;
        for (int i = 1; i < STEPS.length; i++) {
            if (Math.abs(STEPS[i] - dependence) < Math.abs(STEPS[best] - dependence)) {
                best = i;
            }
        }
        return best;
    }

    private static short[][] block(Key key) {
        double common = Math.sqrt(STEPS[key.step()]);
        double own = Math.sqrt(1 - STEPS[key.step()]);
        double[] factor = normals(key.paths(), -1);
        short[][] ranks = new short[BLOCK][];
        for (int i = 0; i < BLOCK; i++) {
            double[] z = normals(key.paths(), key.block() * BLOCK + i);
            for (int j = 0; j < z.length; j++) {
                z[j] = common * factor[j] + own * z[j];
            }
            ranks[i] = rank(z);
        }
        return ranks;
    }

    /** Normal scores in a fixed order of their own, independent of the ranks. */
    static double[] scores(int paths) {
        return SCORES.computeIfAbsent(paths, n -> normals(n, -2));
    }

    /** A fixed number in [0, 1) for a path and period. */
    static double uniform(int path, int period) {
        return (splitMix(0x9E3779B97F4A7C15L * (path * 1_000_003L + period + 1)) >>> 11) * 0x1.0p-53;
    }

    /** A random order of equally spaced normal quantiles. */
    private static double[] normals(int n, int stream) {
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            z[i] = DiscreteDistribution.NORMAL.inverseCumulativeProbability((i + 0.5) / n);
        }
        long state = 0x9E3779B97F4A7C15L * (stream + 17);
        for (int i = n - 1; i > 0; i--) {
            state += 0x9E3779B97F4A7C15L;
            int j = (int) Long.remainderUnsigned(splitMix(state), i + 1);
            double swapped = z[i];
            z[i] = z[j];
            z[j] = swapped;
        }
        return z;
    }

    /** SplitMix64, Steele and others 2014: written out, because the JDK does not promise its generators' bits for ever. */
    private static long splitMix(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static short[] rank(double[] z) {
        double[] sorted = z.clone();
        Arrays.sort(sorted);
        short[] rank = new short[z.length];
        for (int i = 0; i < z.length; i++) {
            rank[i] = (short) Arrays.binarySearch(sorted, z[i]);
        }
        return rank;
    }
}
