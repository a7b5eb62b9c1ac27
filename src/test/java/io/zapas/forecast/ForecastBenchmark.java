package io.zapas.forecast;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints the tables of the benchmarks document; {@code -Dzapas.data=<folder>} names the data. */
@Tag("benchmark")
class ForecastBenchmark {
    private static final List<Double> LEVELS =
            Arrays.stream(Score.LEVELS).boxed().toList();

    @Test
    void dailyRetail() {
        run(
                BenchmarkData.m5(data()),
                Cadence.DAILY,
                LocalDate.of(2016, 2, 29),
                28,
                Integer.getInteger("from", 1),
                Integer.getInteger("to", 4));
    }

    @Test
    void weeklyRetailWithStockOuts() {
        run(
                BenchmarkData.vn2(data()),
                Cadence.WEEKLY,
                LocalDate.of(2024, 4, 15),
                4,
                Integer.getInteger("from", 1),
                Integer.getInteger("to", 6));
    }

    private static Path data() {
        Path data = Path.of(System.getProperty("zapas.data", "absent"));
        assumeThat(Files.isDirectory(data))
                .as("set -Dzapas.data to the folder of the benchmark data")
                .isTrue();
        return data;
    }

    static void run(List<Series> all, Cadence cadence, LocalDate asOf, int horizon, int from, int to) {
        Map<String, Score> scores = new LinkedHashMap<>();
        long nanos = 0;
        int forecasts = 0;
        for (int k = from; k <= to; k++) {
            LocalDate origin = asOf.minusDays((long) k * horizon * cadence.days());
            List<Series> known =
                    all.stream().map(s -> BenchmarkData.until(s, origin)).toList();
            long begin = System.nanoTime();
            Forecaster forecaster = Forecaster.learn(known);
            nanos += System.nanoTime() - begin;
            for (int i = 0; i < all.size(); i++) {
                Series past = known.get(i);
                double[] y = past.values();
                if (Masked.observed(y) < 8 * 7 / (cadence == Cadence.DAILY ? 1 : 2) || !History.usable(past)) {
                    continue;
                }
                double[] actual = BenchmarkData.actual(all.get(i), origin, horizon);
                begin = System.nanoTime();
                Forecast forecast = (Forecast) forecaster.forecast(past, horizon, LEVELS);
                nanos += System.nanoTime() - begin;
                forecasts++;
                Score engine = scores.computeIfAbsent("**engine**", n -> new Score());
                engine.add(y, forecast.mean(), forecast.quantiles(), actual);
                double sum = Arrays.stream(actual).sum();
                engine.addSum(y, at(forecast.sumLevels(), forecast.sumQuantiles()[horizon - 1]), sum, horizon);
                int year = 364 / cadence.days();
                double[] recent = Masked.values(Arrays.copyOfRange(y, Math.max(0, y.length - year), y.length));
                if (recent.length > 0) {
                    double[][] flat = new double[horizon][];
                    Arrays.fill(flat, empirical(recent));
                    Score score = scores.computeIfAbsent("empirical, last " + year, n -> new Score());
                    score.add(y, new WindowMean(year).forecast(y, 7, horizon), flat, actual);
                    score.addSum(y, empirical(windows(recent, horizon)), sum, horizon);
                }
                for (Candidates.Candidate candidate : Candidates.of(cadence)) {
                    if (!Boolean.getBoolean("nokernels") && candidate.basis() == Candidates.Basis.ADJUSTED) {
                        scores.computeIfAbsent(candidate.kernel().toString(), n -> new Score())
                                .add(
                                        y,
                                        candidate.kernel().forecast(y, cadence.season(), horizon),
                                        new double[0][],
                                        actual);
                    }
                }
            }
            scores.values().forEach(Score::endOfOrigin);
        }
        System.out.println(Score.header());
        scores.forEach((name, score) -> System.out.println(score.row(name)));
        System.out.printf("%d forecasts, %.0f series/s%n", forecasts, forecasts / (nanos / 1e9));
    }

    private static double[] at(double[] levels, double[] quantiles) {
        double[] found = new double[Score.LEVELS.length];
        for (int q = 0; q < found.length; q++) {
            found[q] = quantiles[Arrays.binarySearch(levels, Score.LEVELS[q])];
        }
        return found;
    }

    private static double[] windows(double[] y, int horizon) {
        double[] sums = new double[Math.max(1, y.length - horizon + 1)];
        for (int t = 0; t < sums.length; t++) {
            for (int h = 0; h < horizon; h++) {
                sums[t] += t + h < y.length ? y[t + h] : Masked.mean(y);
            }
        }
        return sums;
    }

    private static double[] empirical(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] quantiles = new double[Score.LEVELS.length];
        for (int q = 0; q < quantiles.length; q++) {
            double at = Score.LEVELS[q] * (sorted.length - 1);
            int low = (int) at;
            quantiles[q] = sorted[low] + (at - low) * (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low]);
        }
        return quantiles;
    }
}
