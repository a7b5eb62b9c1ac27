package io.zapas.forecast.pool;

import io.zapas.forecast.backtest.Errors;
import io.zapas.forecast.backtest.Origins;
import java.util.Arrays;

/**
 * What every rule would have said at past origins, and what came.
 *
 * @param origins ascending history lengths
 * @param forecasts {@code [origins][rules][span]}
 * @param actual {@code [origins][span]}, {@code NaN} = missing
 * @param errors mean squared error, {@code [origins][rules]}, {@code NaN} = nothing observed
 */
public record OriginForecasts(
        AdjustedSeries series, int[] origins, double[][][] forecasts, double[][] actual, double[][] errors) {
    public static OriginForecasts of(AdjustedSeries series, int most) {
        return of(series, most, 1);
    }

    /** @param reach spans forecast, as far as the outcome is known; errors are those of the first */
    public static OriginForecasts of(AdjustedSeries series, int most, int reach) {
        int[] origins = Origins.of(series.series(), most);
        int span = Origins.span(series.cadence());
        double[][][] forecasts = new double[origins.length][][];
        double[][] actual = new double[origins.length][];
        double[][] errors = new double[origins.length][];
        for (int o = 0; o < origins.length; o++) {
            int known = Math.min(reach * span, series.length() - origins[o]);
            actual[o] = series.actual(origins[o], known);
            forecasts[o] = Candidates.forecasts(series, origins[o], known);
            errors[o] = new double[forecasts[o].length];
            for (int k = 0; k < errors[o].length; k++) {
                errors[o][k] = Errors.meanSquared(Arrays.copyOf(forecasts[o][k], span), Arrays.copyOf(actual[o], span));
            }
        }
        return new OriginForecasts(series, origins, forecasts, actual, errors);
    }

    /** What came in the span on which the rules are judged. */
    public double[] firstSpan(int origin) {
        return Arrays.copyOf(actual[origin], Origins.span(series.cadence()));
    }

    /** The combined forecast at an origin. */
    public double[] combined(int origin, double[] weights) {
        return mixed(forecasts[origin], weights);
    }

    /** The weighted mean of the rules, {@code forecasts [rules][horizon]}. */
    public static double[] mixed(double[][] forecasts, double[] weights) {
        double[] mixed = new double[forecasts[0].length];
        for (int k = 0; k < weights.length; k++) {
            for (int h = 0; h < mixed.length; h++) {
                mixed[h] += weights[k] * forecasts[k][h];
            }
        }
        return mixed;
    }
}
