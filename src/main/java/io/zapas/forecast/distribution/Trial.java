package io.zapas.forecast.distribution;

import io.zapas.forecast.backtest.Errors;
import io.zapas.forecast.backtest.OriginForecasts;
import io.zapas.forecast.backtest.Origins;
import io.zapas.forecast.kernels.Masked;
import io.zapas.forecast.pool.ByNoise;
import io.zapas.forecast.pool.Market;
import io.zapas.shop.Cadence;
import java.util.Arrays;

/**
 * One past origin of a series on which a distribution can be tried.
 *
 * @param history values without season before the origin
 * @param mean the combined forecast
 * @param actual what came, {@code NaN} = missing
 * @param farMean and {@code farActual} the same over several spans, as far as the outcome is known
 * @param when the origin's period, counted as {@link Market} does
 * @param scale mean absolute difference of neighbouring values before the origin
 */
public record Trial(
        double[] history,
        double[] mean,
        double[] actual,
        double[] farMean,
        double[] farActual,
        double scale,
        long when) {
    public double noise(Cadence cadence) {
        return ByNoise.noise(history, Masked.mean(mean), cadence);
    }

    /** With another level of the forecast. */
    public Trial times(double factor) {
        return new Trial(history, scaled(mean, factor), actual, scaled(farMean, factor), farActual, scale, when);
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }

    public static Trial of(OriginForecasts rehearsal, int origin, double[] weights) {
        int n = rehearsal.origins()[origin];
        int span = Origins.span(rehearsal.series().cadence());
        double[] mean = rehearsal.combined(origin, weights);
        double[] actual = rehearsal.actual()[origin];
        return new Trial(
                rehearsal.series().adjusted(n),
                Arrays.copyOf(mean, span),
                Arrays.copyOf(actual, span),
                mean,
                actual,
                Errors.absoluteScale(rehearsal.series().series().values(), n),
                Market.period(
                                rehearsal.series().cadence(),
                                rehearsal.series().series().start())
                        + n);
    }

    /** Quantiles per period at the given levels, {@code [span][levels]}. */
    double[][] quantiles(DiscreteDistribution base, double[] levels) {
        double[][] quantiles = new double[mean.length][];
        for (int h = 0; h < mean.length; h++) {
            quantiles[h] = base.withMean(mean[h]).quantiles(levels);
        }
        return quantiles;
    }

    /** Mean pinball loss over periods and levels, scaled. */
    double pinball(DiscreteDistribution base, double[] levels) {
        double[][] quantiles = quantiles(base, levels);
        double sum = 0;
        int n = 0;
        for (int h = 0; h < mean.length; h++) {
            for (int q = 0; q < levels.length && !Double.isNaN(actual[h]); q++) {
                sum += Errors.pinball(quantiles[h][q], levels[q], actual[h]);
                n++;
            }
        }
        return n == 0 ? 0 : sum / n / scale;
    }
}
