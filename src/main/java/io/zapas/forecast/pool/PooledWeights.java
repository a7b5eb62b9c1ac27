package io.zapas.forecast.pool;

import io.zapas.forecast.backtest.Errors;
import java.util.Arrays;

/**
 * The weights, positive and summing to 1, under which the mean of the rules would have had the least squared error over a
 * sample of the shop's series. Each outcome counts by its own noise, so that no single loud series decides.
 */
final class PooledWeights {
    /** Outcomes at which equal weights are believed as much as the data. */
    private static final double PRIOR_OUTCOMES = 20;

    private static final int SWEEPS = 200;

    private final double[][] products;
    private final double[] targets;
    private int outcomes;

    PooledWeights(int rules) {
        products = new double[rules][rules];
        targets = new double[rules];
    }

    void add(OriginForecasts rehearsal) {
        for (int o = 0; o < rehearsal.origins().length; o++) {
            double scale = Errors.squaredScale(
                    rehearsal.series().series().values(), rehearsal.origins()[o]);
            double typical = Arrays.stream(rehearsal.errors()[o]).average().orElse(Double.NaN);
            if (scale > 0 && typical >= 0) {
                add(rehearsal.forecasts()[o], rehearsal.firstSpan(o), 1 / Math.sqrt(scale * (typical + scale / 10)));
            }
        }
    }

    private void add(double[][] forecasts, double[] actual, double weight) {
        outcomes++;
        for (int h = 0; h < actual.length; h++) {
            if (!Double.isNaN(actual[h])) {
                for (int i = 0; i < targets.length; i++) {
                    double weighted = weight * forecasts[i][h];
                    targets[i] += weighted * actual[h];
                    for (int j = 0; j <= i; j++) {
                        products[i][j] += weighted * forecasts[j][h];
                    }
                }
            }
        }
    }

    double[] solve() {
        int rules = targets.length;
        double[] weights = new double[rules];
        Arrays.fill(weights, 1.0 / rules);
        if (outcomes == 0) {
            return weights;
        }
        double trace = 0;
        for (int i = 0; i < rules; i++) {
            trace += products[i][i] / rules;
        }
        double ridge = trace * PRIOR_OUTCOMES / outcomes / rules;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < rules; i++) {
                for (int j = 0; j < i; j++) {
                    shift(weights, i, j, ridge);
                }
            }
        }
        return weights;
    }

    /** Moves weight from {@code j} to {@code i} to where the error, plus ridge times distance from equal weights, is least. */
    private void shift(double[] weights, int i, int j, double ridge) {
        double slope = slope(weights, i, ridge) - slope(weights, j, ridge);
        double curvature = product(i, i) + product(j, j) - 2 * product(i, j) + 2 * ridge;
        double step = curvature > 0 ? -slope / curvature : 0;
        step = Math.max(-weights[i], Math.min(weights[j], step));
        weights[i] += step;
        weights[j] -= step;
    }

    private double slope(double[] weights, int i, double ridge) {
        double slope = -targets[i] + ridge * (weights[i] - 1.0 / weights.length);
        for (int j = 0; j < weights.length; j++) {
            slope += product(i, j) * weights[j];
        }
        return slope;
    }

    private double product(int i, int j) {
        return i >= j ? products[i][j] : products[j][i];
    }
}
