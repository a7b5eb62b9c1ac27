package io.zapas.forecast.distribution;

import io.zapas.forecast.backtest.BacktestSum;
import io.zapas.shop.Cadence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    /** The choice of the least mean scaled pinball loss. */
    public static BaseShape best(Cadence cadence, List<Trial> trials) {
        BaseShape best = choices(cadence).get(0);
        double least = Double.POSITIVE_INFINITY;
        for (BaseShape shape : choices(cadence)) {
            double loss = 0;
            for (Trial trial : trials) {
                loss += trial.pinball(shape.of(trial.history()), BacktestSum.LEVELS);
            }
            if (loss < least) {
                least = loss;
                best = shape;
            }
        }
        return best;
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
            NegativeBinomial.of(mean, variance).addTo(probability, parametric);
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
            values[POINTS + i] = mean * Normal.gammaQuantile(shape, p);
            weights[POINTS + i] = parametric / POINTS;
        }
        double[][] merged = sorted(values, weights);
        return new DiscreteDistribution(merged[0], merged[1], false);
    }

    /** Values with positive weight in ascending order, and their weights. */
    private static double[][] sorted(double[] values, double[] weights) {
        int n = 0;
        long[] order = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            if (weights[i] > 0) {
                order[n++] = i;
            }
        }
        Long[] index = new Long[n];
        for (int i = 0; i < n; i++) {
            index[i] = order[i];
        }
        Arrays.sort(index, (a, b) -> Double.compare(values[a.intValue()], values[b.intValue()]));
        double[][] sorted = new double[2][n];
        for (int i = 0; i < n; i++) {
            sorted[0][i] = values[index[i].intValue()];
            sorted[1][i] = weights[index[i].intValue()];
        }
        return sorted;
    }
}
