package io.zapas.forecast.pool;

import io.zapas.forecast.kernels.Kernel;
import io.zapas.forecast.kernels.Naive;
import io.zapas.forecast.kernels.SeasonalSmoothing;
import io.zapas.forecast.kernels.SimpleSmoothing;
import io.zapas.forecast.kernels.Tsb;
import io.zapas.forecast.kernels.WindowMean;
import io.zapas.shop.Cadence;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules that compete for the mean of a series. Each sees the values without the pooled season, which its forecast gets
 * back. Those that were tried and did not pay stand in {@code src/docs/benchmarks.md}.
 */
public final class Candidates {
    private static final List<Kernel> DAILY = kernels(28, 364);
    private static final List<Kernel> WEEKLY = kernels(8, 52);

    private Candidates() {}

    private static List<Kernel> kernels(int month, int year) {
        return List.of(
                new Naive(),
                new WindowMean(month),
                new WindowMean(year),
                new SimpleSmoothing(Double.NaN),
                new Tsb(0.02, 0.05),
                new Tsb(0.1, 0.1),
                new SeasonalSmoothing(false),
                new SeasonalSmoothing(true),
                new WindowMean(year));
    }

    private static List<Kernel> of(Cadence cadence) {
        return cadence == Cadence.DAILY ? DAILY : WEEKLY;
    }

    /** Names in the order of the forecasts; two rules may share one. */
    public static List<String> names(Cadence cadence) {
        List<Kernel> kernels = of(cadence);
        return Stream.concat(kernels.stream().limit(kernels.size() - 1L).map(Kernel::name), Stream.of("Market trend"))
                .toList();
    }

    /** Forecasts of all rules from the first {@code origin} periods, {@code [rules][horizon]}; the last moves with the market. */
    public static double[][] forecasts(AdjustedSeries series, int origin, int horizon) {
        List<Kernel> kernels = of(series.cadence());
        double[] adjusted = series.adjusted(origin);
        double[][] forecasts = new double[kernels.size()][];
        for (int k = 0; k < forecasts.length; k++) {
            forecasts[k] = kernels.get(k).forecast(adjusted, series.cadence().season(), horizon);
            series.season(forecasts[k], origin, k == forecasts.length - 1 ? series.trend(origin) : 1);
        }
        return forecasts;
    }
}
