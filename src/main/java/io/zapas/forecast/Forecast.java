package io.zapas.forecast;

import io.zapas.forecast.distribution.Paths;
import io.zapas.forecast.distribution.Shape;
import io.zapas.shop.Cadence;
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
 * @param shape what makes {@link #paths} out of the means
 */
public record Forecast(
        Cadence cadence,
        LocalDate start,
        double[] mean,
        double[] levels,
        double[][] quantiles,
        double[] sumLevels,
        double[][] sumQuantiles,
        Explanation explanation,
        Shape shape)
        implements Outcome {
    public int horizon() {
        return mean.length;
    }

    /**
     * Equally likely futures, always the same ones. Per period they have the distribution of {@code quantiles}, summed from the
     * first period on that of {@code sumQuantiles}, and they keep how the periods move together.
     *
     * @param paths how many, 1 to 10,000
     * @return whole units, {@code [paths][horizon]}
     */
    public int[][] paths(int paths) {
        return Paths.of(mean, shape, paths);
    }
}
