package io.zapas.forecast.distribution;

import io.zapas.shop.Cadence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The shape of one period's demand: the history's own values, younger ones weighing more, mixed with a negative binomial
 * (for large quantities: gamma) of the same mean and variance, which fills the holes a short history leaves.
 *
 * @param halfLife periods after which a value weighs half
 * @param parametric share of the parametric part
 */
public record BaseShape(double halfLife, double parametric) {
    /** Up to this largest value the distribution is kept on every whole number. */
    private static final int DENSE = 96;

    private static final int POINTS = 64;
    private static final double HEAD_ROOM = 1.5;

    /** The shapes among which a shop's back-test chooses; the first where there is nothing to choose by. */
    public static List<BaseShape> choices(Cadence cadence) {
        List<BaseShape> choices = new ArrayList<>();
        for (double days : cadence == Cadence.DAILY ? new double[] {90, 35, 270} : new double[] {364, 120}) {
            for (double share : new double[] {0.5, 0.2, 1}) {
                choices.add(new BaseShape(days / cadence.days(), share));
            }
        }
        return choices;
    }

    /** @param y values of a mean season, {@code NaN} = missing, at least one observed and one positive */
    public DiscreteDistribution of(double[] y) {
        double[] weight = weights(y);
        double[] moments = moments(y, weight);
        double max = 0;
        for (int t = 0; t < y.length; t++) {
            max = weight[t] > 0 ? Math.max(max, y[t]) : max;
        }
        double mean = moments[0];
        double variance = moments[1];
        return max <= DENSE / HEAD_ROOM ? dense(y, weight, mean, variance, max) : sparse(y, weight, mean, variance);
    }

    /** The weighted variance as squared share of the mean, around another mean than the history's: variances go with the means. */
    public double relativeVariance(double[] y, double aroundMean) {
        double[] moments = moments(y, weights(y));
        return moments[0] > 0 && aroundMean > 0 ? moments[1] / (moments[0] * aroundMean) : Double.NaN;
    }

    /** Weighted mean and variance. */
    private static double[] moments(double[] y, double[] weight) {
        double mean = 0;
        for (int t = 0; t < y.length; t++) {
            mean += weight[t] > 0 ? weight[t] * y[t] : 0;
        }
        double variance = 0;
        for (int t = 0; t < y.length; t++) {
            variance += weight[t] > 0 ? weight[t] * (y[t] - mean) * (y[t] - mean) : 0;
        }
        return new double[] {mean, variance};
    }

    private double[] weights(double[] y) {
        double[] weight = new double[y.length];
        double decay = Math.pow(0.5, 1 / halfLife);
        double w = 1;
        double total = 0;
        for (int t = y.length - 1; t >= 0; t--) {
            if (!Double.isNaN(y[t])) {
                weight[t] = w;
                total += w;
            }
            w *= decay;
        }
        for (int t = 0; t < y.length; t++) {
            weight[t] /= total;
        }
        return weight;
    }

    private DiscreteDistribution dense(double[] y, double[] weight, double mean, double variance, double max) {
        int size = (int) Math.ceil(HEAD_ROOM * max) + 3;
        double[] probability = new double[size];
        for (int t = 0; t < y.length; t++) {
            if (weight[t] > 0) {
                int floor = (int) y[t];
                double up = y[t] - floor;
                probability[floor] += (1 - parametric) * weight[t] * (1 - up);
                probability[floor + 1] += (1 - parametric) * weight[t] * up;
            }
        }
        if (parametric > 0 && mean > 0) {
            addNegativeBinomial(probability, parametric, mean, variance);
        }
        double[] values = new double[size];
        Arrays.setAll(values, i -> i);
        return new DiscreteDistribution(values, probability, true);
    }

    private DiscreteDistribution sparse(double[] y, double[] weight, double mean, double variance) {
        double[][] sorted = sorted(y, weight);
        double[] values = new double[2 * POINTS];
        double[] weights = new double[2 * POINTS];
        int at = 0;
        double cumulated = sorted[1][0];
        double shape = mean * mean / Math.max(variance, 1e-12 * mean * mean);
        for (int i = 0; i < POINTS; i++) {
            double p = (i + 0.5) / POINTS;
            while (cumulated < p && at < sorted[0].length - 1) {
                cumulated += sorted[1][++at];
            }
            values[i] = sorted[0][at];
            weights[i] = (1 - parametric) / POINTS;
            values[POINTS + i] = mean * gammaQuantile(shape, p);
            weights[POINTS + i] = parametric / POINTS;
        }
        double[][] merged = sorted(values, weights);
        return new DiscreteDistribution(merged[0], merged[1], false);
    }

    /** Values with positive weight in ascending order, and their weights. */
    private static double[][] sorted(double[] values, double[] weights) {
        int[] order = IntStream.range(0, values.length)
                .filter(i -> weights[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(i -> i)
                .toArray();
        return new double[][] {
            Arrays.stream(order).mapToDouble(i -> values[i]).toArray(),
            Arrays.stream(order).mapToDouble(i -> weights[i]).toArray()
        };
    }

    /**
     * Adds {@code share} times the probabilities of 0, 1, 2 ... under the variance {@code m + m^2 / k}, the Poisson where the data
     * show no more variance than that; the last takes the tail. By recursion: a library's probability of each count alone costs
     * a gamma function, and libraries know whole {@code k} only.
     */
    private static void addNegativeBinomial(double[] probability, double share, double mean, double variance) {
        double excess = variance - mean;
        double k = excess > 1e-6 * mean ? mean * mean / excess : Double.POSITIVE_INFINITY;
        double p = Double.isInfinite(k) ? Math.exp(-mean) : Math.exp(-k * Math.log1p(mean / k));
        double left = 1;
        for (int y = 0; y < probability.length - 1; y++) {
            probability[y] += share * p;
            left -= p;
            p *= Double.isInfinite(k) ? mean / (y + 1) : (k + y) / (y + 1) * (mean / (k + mean));
        }
        probability[probability.length - 1] += share * Math.max(0, left);
    }

    /** Quantile of a gamma of mean 1 and the given shape; Wilson and Hilferty 1931: exact ones take a search each. */
    private static double gammaQuantile(double shape, double p) {
        double c = 1 / (9 * shape);
        double root = 1 - c + DiscreteDistribution.NORMAL.inverseCumulativeProbability(p) * Math.sqrt(c);
        return root <= 0 ? 0 : root * root * root;
    }
}
