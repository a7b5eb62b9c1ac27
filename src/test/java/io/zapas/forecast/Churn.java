package io.zapas.forecast;

import io.zapas.forecast.backtest.Errors;
import io.zapas.forecast.kernels.Alone;
import io.zapas.forecast.kernels.Kernel;
import io.zapas.shop.Cadence;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How far a forecast moves when one more day is known: {@code sum |f' - f| / sum f} over the days both nights speak about; and
 * how often the heaviest rule of a series is another one than the night before.
 */
public final class Churn {
    private static final int HORIZON = 28;
    private static final List<Double> LEVELS = List.of(0.5);

    private double moved;
    private double stood;

    private void add(double[] before, double[] after) {
        for (int h = 0; h + 1 < HORIZON; h++) {
            moved += Math.abs(after[h] - before[h + 1]);
            stood += before[h + 1];
        }
    }

    private record Night(Map<String, double[]> means, Map<String, String> heaviest) {}

    static void print(List<Series> all, LocalDate first, int nights) {
        Map<String, Churn> churns = new LinkedHashMap<>();
        int flips = 0;
        int compared = 0;
        Night before = new Night(Map.of(), Map.of());
        for (int night = 0; night <= nights; night++) {
            Night now = night(all, first.plusDays(night));
            for (Map.Entry<String, double[]> mean : before.means().entrySet()) {
                String rule = mean.getKey().substring(0, mean.getKey().indexOf('|'));
                churns.computeIfAbsent(rule, r -> new Churn())
                        .add(mean.getValue(), now.means().get(mean.getKey()));
            }
            for (Map.Entry<String, String> heaviest : before.heaviest().entrySet()) {
                flips += heaviest.getValue().equals(now.heaviest().get(heaviest.getKey())) ? 0 : 1;
                compared++;
            }
            before = now;
        }
        System.out.printf(Locale.ROOT, "%n%d nights from %s%n%n| method | churn |%n|---|---|%n", nights, first);
        churns.forEach((rule, churn) ->
                System.out.printf(Locale.ROOT, "| %s | %.2f %% |%n", rule, 100 * churn.moved / churn.stood));
        System.out.printf(
                Locale.ROOT, "%nanother heaviest rule: %.2f %% of series and nights%n", 100.0 * flips / compared);
    }

    private static Night night(List<Series> all, LocalDate origin) {
        List<Series> known =
                all.stream().map(s -> BenchmarkData.until(s, origin)).toList();
        Forecaster forecaster = Forecaster.learn(known);
        Night night = new Night(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Series series : known) {
            String key = "|" + series.sku() + "|" + series.location();
            if (forecaster.forecast(series, HORIZON, LEVELS) instanceof Forecast forecast) {
                night.means().put("**engine**" + key, forecast.mean());
                night.heaviest().put(key, heaviest(forecast));
                Alone.kernels(Cadence.DAILY)
                        .forEach((name, kernel) ->
                                night.means().put(name + key, kernel.forecast(series.values(), 7, HORIZON)));
                night.means().put("best of the last 8 origins" + key, selected(series));
            }
        }
        return night;
    }

    private static String heaviest(Forecast forecast) {
        return forecast.explanation().weights().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** The usual way to choose: the kernel of the least squared error at the last origins. */
    private static double[] selected(Series series) {
        double[] y = series.values();
        return Alone.kernels(Cadence.DAILY).values().stream()
                .min(Comparator.comparingDouble(kernel -> squaredError(kernel, y)))
                .orElseThrow()
                .forecast(y, 7, HORIZON);
    }

    private static double squaredError(Kernel kernel, double[] y) {
        double sum = 0;
        for (int o = 1; o <= 8; o++) {
            int origin = y.length - o * HORIZON;
            if (origin >= 2 * HORIZON) {
                double[] actual = java.util.Arrays.copyOfRange(y, origin, origin + HORIZON);
                double[] forecast = kernel.forecast(java.util.Arrays.copyOf(y, origin), 7, HORIZON);
                sum += Errors.meanSquared(forecast, actual);
            }
        }
        return sum;
    }
}
