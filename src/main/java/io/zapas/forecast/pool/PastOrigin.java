package io.zapas.forecast.pool;

import io.zapas.forecast.backtest.Errors;
import io.zapas.forecast.backtest.Origins;
import io.zapas.forecast.distribution.BaseShape;
import io.zapas.forecast.distribution.DiscreteDistribution;
import io.zapas.forecast.kernels.Observed;
import io.zapas.shop.Cadence;
import java.util.Arrays;

/**
 * One past origin of a series on which a distribution can be tried.
 *
 * @param history values without season before the origin
 * @param mean the combined forecast
 * @param actual what came, {@code NaN} = missing
 * @param farMean and {@code farActual} the same over several spans, as far as the outcome is known
 * @param when the origin's period, counted as {@link Origins} does
 * @param scale mean absolute difference of neighbouring values before the origin
 */
public record PastOrigin(
        double[] history,
        double[] mean,
        double[] actual,
        double[] farMean,
        double[] farActual,
        double scale,
        long when) {
    public double noise(Cadence cadence) {
        return NoiseCurve.noise(history, Observed.mean(mean), cadence);
    }

    /** With another level of the forecast. */
    public PastOrigin times(double factor) {
        return new PastOrigin(history, scaled(mean, factor), actual, scaled(farMean, factor), farActual, scale, when);
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }

    public static PastOrigin of(OriginForecasts rehearsal, int origin, double[] weights) {
        int n = rehearsal.origins()[origin];
        int span = Origins.span(rehearsal.series().cadence());
        double[] mean = rehearsal.combined(origin, weights);
        double[] actual = rehearsal.actual()[origin];
        return new PastOrigin(
                rehearsal.series().adjusted(n),
                Arrays.copyOf(mean, span),
                Arrays.copyOf(actual, span),
                mean,
                actual,
                Errors.absoluteScale(rehearsal.series().series().values(), n),
                Origins.period(
                                rehearsal.series().cadence(),
                                rehearsal.series().series().start())
                        + n);
    }

    /** Mean pinball loss of a shape over periods and levels, scaled. */
    double pinball(BaseShape shape) {
        DiscreteDistribution base = shape.of(history);
        double[][] quantiles = Arrays.stream(mean)
                .mapToObj(m -> base.withMean(m).quantiles(Errors.LEVELS))
                .toArray(double[][]::new);
        double loss = Errors.pinball(quantiles, actual);
        return Double.isNaN(loss) ? 0 : loss / scale;
    }
}
