package io.zapas.forecast.backtest;

import io.zapas.forecast.BenchmarkData;
import io.zapas.forecast.Forecast;
import io.zapas.forecast.Forecaster;
import io.zapas.forecast.NotForecastable;
import io.zapas.forecast.Series;
import io.zapas.forecast.kernels.Observed;
import io.zapas.forecast.pool.RollingOrigins;
import io.zapas.shop.Cadence;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How often the 5-95 % range of sums over shorter and longer spans held what came, and their pinball loss. */
public final class SumRanges {
    private static final int MOST = 7;

    private final int[] spans;
    private final double[] inside = new double[MOST];
    private final double[] below = new double[MOST];
    private final double[] above = new double[MOST];
    private final double[] loss = new double[MOST];
    private final int[] sums = new int[MOST];

    private SumRanges(int... spans) {
        this.spans = spans;
    }

    /** Origins of whole spans, as {@link RollingOrigins} counts them; sums that reach beyond the data are left out. */
    public static void print(List<Series> all, RollingOrigins origins) {
        boolean daily = origins.cadence() == Cadence.DAILY;
        SumRanges ranges = daily ? new SumRanges(7, 14, 28, 42, 56, 70, 84) : new SumRanges(1, 2, 4, 6, 8, 12);
        int farthest = ranges.spans[ranges.spans.length - 1];
        List<Double> levels = Arrays.stream(Score.LEVELS).boxed().toList();
        for (int k = origins.from(); k <= origins.to(); k++) {
            LocalDate origin = origins.end()
                    .minusDays((long) k * origins.horizon() * origins.cadence().days());
            List<Series> known =
                    all.stream().map(s -> BenchmarkData.until(s, origin)).toList();
            Forecaster forecaster = Forecaster.learn(known);
            for (int i = 0; i < all.size(); i++) {
                Series past = known.get(i);
                if (Observed.observed(past.values()) >= (daily ? 56 : 26)
                        && NotForecastable.reason(past).isEmpty()) {
                    Forecast forecast = (Forecast) forecaster.forecast(past, farthest, levels);
                    ranges.add(past.values(), forecast, BenchmarkData.actual(all.get(i), origin, farthest));
                }
            }
        }
        ranges.print();
    }

    private void add(double[] past, Forecast forecast, double[] actual) {
        double scale = Errors.absoluteScale(past, past.length);
        for (int s = 0; s < spans.length; s++) {
            double sum = Arrays.stream(actual, 0, spans[s]).sum();
            if (!Double.isNaN(sum) && scale > 0) {
                double[] quantiles = forecast.sumQuantiles()[spans[s] - 1];
                double low = quantiles[Arrays.binarySearch(forecast.sumLevels(), 0.05)];
                double high = quantiles[Arrays.binarySearch(forecast.sumLevels(), 0.95)];
                below[s] += sum < low ? 1 : 0;
                above[s] += sum > high ? 1 : 0;
                inside[s] += sum >= low && sum <= high ? 1 : 0;
                for (double level : Score.LEVELS) {
                    double q = quantiles[Arrays.binarySearch(forecast.sumLevels(), level)];
                    loss[s] += Errors.pinball(q, level, sum) / Score.LEVELS.length / scale / spans[s];
                }
                sums[s]++;
            }
        }
    }

    private void print() {
        System.out.println(
                "\n| periods | sums | pinball | within 5-95 % | below | above |\n" + "|---|---|---|---|---|---|");
        for (int s = 0; s < spans.length; s++) {
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d | %.4f | %.3f | %.3f | %.3f |%n",
                    spans[s],
                    sums[s],
                    loss[s] / sums[s],
                    inside[s] / sums[s],
                    below[s] / sums[s],
                    above[s] / sums[s]);
        }
    }
}
