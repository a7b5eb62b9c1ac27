package io.zapas.forecast.distribution;

import io.zapas.forecast.backtest.BacktestSum;
import io.zapas.forecast.backtest.Errors;
import io.zapas.forecast.kernels.Masked;
import java.util.Arrays;

/** A past sum against its distribution: {@code independent periods x a lognormal level of mean 1}. */
final class SumTrial {
    private static final int PATHS = 240;
    /** Equally likely sums and levels of which the distribution is made: few, for it is made thousands of times. */
    private static final int SUMS = 24;

    private static final int LEVELS = 7;
    /** A loss of more scales is a return or a bulk order that no drift explains. */
    private static final double MOST = 5;

    private final double[] sums = new double[SUMS];
    private final double scale;
    private double actual;

    SumTrial(DiscreteDistribution base, Trial trial, int length) {
        int observed = 0;
        double mean = 0;
        for (int h = 0; h < length; h++) {
            double y = trial.farActual()[h];
            if (!Double.isNaN(y)) {
                observed++;
                actual += y;
                mean += trial.farMean()[h];
            }
        }
        double[] flat = Masked.flat(observed == 0 ? 0 : mean / observed, observed);
        double[] all = Arrays.stream(Paths.of(flat, Shape.of(base, 0, 0), PATHS))
                .mapToDouble(path -> Arrays.stream(path).asLongStream().sum())
                .sorted()
                .toArray();
        for (int i = 0; i < SUMS; i++) {
            sums[i] = all[i * PATHS / SUMS + PATHS / SUMS / 2];
        }
        scale = mean + Math.sqrt(base.variance() * observed);
    }

    /** Pinball loss of the sum under each drift, in scales. */
    double[] losses(double[] drifts) {
        return Arrays.stream(drifts).map(this::loss).toArray();
    }

    private double loss(double drift) {
        double[] levels = levels(drift);
        double[] joint = new double[SUMS * LEVELS];
        for (int i = 0; i < joint.length; i++) {
            joint[i] = sums[i % SUMS] * levels[i / SUMS];
        }
        Arrays.sort(joint);
        double loss = 0;
        for (double q : BacktestSum.LEVELS) {
            loss += Errors.pinball(joint[(int) (q * joint.length)], q, actual) / BacktestSum.LEVELS.length;
        }
        return scale > 0 ? Math.min(MOST, loss / scale) : 0;
    }

    private static double[] levels(double drift) {
        double s = Math.sqrt(Math.log1p(drift));
        double[] levels = new double[LEVELS];
        double total = 0;
        for (int k = 0; k < LEVELS; k++) {
            levels[k] = Math.exp(s * Normal.quantile((k + 0.5) / LEVELS));
            total += levels[k];
        }
        for (int k = 0; k < LEVELS; k++) {
            levels[k] *= LEVELS / total;
        }
        return levels;
    }
}
