package io.zapas.forecast;

import java.time.LocalDate;

/**
 * The predictive distribution of a series.
 *
 * @param start first day of period 0 of the forecast
 * @param mean expected units per period, {@code [horizon]}, never negative
 * @param levels quantile levels in (0, 1), ascending, {@code [levels]}
 * @param quantiles whole units per period, {@code [horizon][levels]}, never negative, never crossing
 * @param sumQuantiles quantiles of the demand summed over periods 0..h (inclusive), {@code [horizon][sumLevels]}: the
 *     distribution of the sum itself, not a sum of quantiles
 * @param sumLevels levels of {@code sumQuantiles}, ascending, reaching from 0.01 to 0.99
 * @param explanation how it came about
 */
public record Forecast(
        Cadence cadence,
        LocalDate start,
        double[] mean,
        double[] levels,
        double[][] quantiles,
        double[] sumLevels,
        double[][] sumQuantiles,
        Explanation explanation)
        implements Outcome {
    public int horizon() {
        return mean.length;
    }
}
