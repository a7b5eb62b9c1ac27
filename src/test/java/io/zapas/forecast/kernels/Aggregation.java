package io.zapas.forecast.kernels;

import java.util.Arrays;

/**
 * Smoothing of sums over blocks, which have fewer zeros than single periods, spread back evenly. ADIDA (Nikolopoulos and
 * others 2011) uses blocks as long as the mean interval between demands; IMAPA (Petropoulos and Kourentzes 2015) averages
 * over all block lengths up to it. A block's missing periods are taken to sell like its observed ones.
 *
 * @param everyLength IMAPA rather than ADIDA
 * @param alpha smoothing constant, the first block being the starting level; {@code NaN} = the one of the least squared
 *     error, from the mean of the first blocks
 */
public record Aggregation(boolean everyLength, double alpha) implements Kernel {
    private static final int WARM_UP = 3;

    static Aggregation adida() {
        return new Aggregation(false, Double.NaN);
    }

    static Aggregation imapa() {
        return new Aggregation(true, Double.NaN);
    }

    @Override
    public String name() {
        return everyLength ? "IMAPA" : "ADIDA";
    }

    @Override
    public double[] forecast(double[] history, int season, int horizon) {
        int longest = meanInterval(history);
        double sum = 0;
        int first = everyLength ? 1 : longest;
        for (int length = first; length <= longest; length++) {
            sum += rate(history, length);
        }
        return Observed.flat(sum / (longest - first + 1), horizon);
    }

    private double rate(double[] history, int length) {
        double[] blocks = blockMeans(history, length);
        if (!Double.isNaN(alpha)) {
            return SimpleSmoothing.level(blocks, alpha, blocks[0]);
        }
        double start = Observed.firstMean(blocks, WARM_UP);
        return SimpleSmoothing.level(blocks, SimpleSmoothing.best(blocks, start), start);
    }

    /** Mean of the observed periods per block; blocks end with the history, the rest at its beginning is left out. */
    static double[] blockMeans(double[] history, int length) {
        double[] means = new double[Math.max(1, history.length / length)];
        int n = 0;
        int begin = history.length >= length ? history.length % length : 0;
        for (int from = begin; from < history.length; from += length) {
            double mean = Observed.mean(history, from, Math.min(history.length, from + length));
            if (!Double.isNaN(mean)) {
                means[n++] = mean;
            }
        }
        return n == 0 ? new double[] {Observed.mean(history)} : Arrays.copyOf(means, n);
    }

    /** Observed periods per period with demand, rounded; at most a third of the history. */
    static int meanInterval(double[] history) {
        int observed = 0;
        int demands = 0;
        for (double y : history) {
            observed += Double.isNaN(y) ? 0 : 1;
            demands += y > 0 ? 1 : 0;
        }
        long interval = Math.round(observed / Math.max(1.0, demands));
        return (int) Math.max(1, Math.min(interval, history.length / 3));
    }
}
