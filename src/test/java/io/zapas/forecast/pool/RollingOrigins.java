package io.zapas.forecast.pool;

import io.zapas.forecast.BenchmarkData;
import io.zapas.forecast.Forecast;
import io.zapas.forecast.Forecaster;
import io.zapas.forecast.NotForecastable;
import io.zapas.forecast.Series;
import io.zapas.forecast.backtest.Score;
import io.zapas.forecast.kernels.Alone;
import io.zapas.forecast.kernels.Observed;
import io.zapas.forecast.kernels.WindowMean;
import io.zapas.shop.Cadence;
import io.zapas.shop.events.Event;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The engine and every kernel alone at origins a horizon apart.
 *
 * @param from and {@code to} count origins back from {@code end}, 1 = the youngest whose outcome is whole
 * @param events known on the morning of an origin
 */
public record RollingOrigins(
        Cadence cadence, LocalDate end, int horizon, int from, int to, Function<LocalDate, List<Event>> events) {
    /** The kernels take nine tenths of the time and change only when they are changed. */
    private static final boolean KERNELS = !Boolean.getBoolean("engine.only");

    private static final List<Double> LEVELS =
            Arrays.stream(Score.LEVELS).boxed().toList();

    public static RollingOrigins daily(LocalDate end, int from, int to) {
        return new RollingOrigins(Cadence.DAILY, end, 28, from, to, origin -> List.of());
    }

    public static RollingOrigins weekly(LocalDate end, int from, int to) {
        return new RollingOrigins(Cadence.WEEKLY, end, 4, from, to, origin -> List.of());
    }

    public RollingOrigins withEvents(Function<LocalDate, List<Event>> known) {
        return new RollingOrigins(cadence, end, horizon, from, to, known);
    }

    public void print(List<Series> all) {
        Map<String, Score> scores = new LinkedHashMap<>();
        int forecasts = 0;
        for (int k = from; k <= to; k++) {
            LocalDate origin = end.minusDays((long) k * horizon * cadence.days());
            List<Series> known =
                    all.stream().map(s -> BenchmarkData.until(s, origin)).toList();
            Forecaster forecaster = Forecaster.learn(known, events.apply(origin));
            MarketPool pool = MarketPool.learn(known, List.of());
            for (int i = 0; i < all.size(); i++) {
                Series past = known.get(i);
                if (Observed.observed(past.values()) >= leastHistory()
                        && NotForecastable.reason(past).isEmpty()) {
                    double[] actual = BenchmarkData.actual(all.get(i), origin, horizon);
                    forecasts++;
                    engine(scores, (Forecast) forecaster.forecast(past, horizon, LEVELS), past.values(), actual);
                    empirical(scores, past.values(), actual);
                    if (KERNELS) {
                        alone(scores, past, pool, actual);
                    }
                }
            }
            scores.values().forEach(Score::endOfOrigin);
        }
        System.out.printf(
                Locale.ROOT,
                "%n%s, %d origins from %s, horizon %d, %d forecasts, %d events known%n%n",
                cadence,
                to - from + 1,
                end.minusDays((long) to * horizon * cadence.days()),
                horizon,
                forecasts,
                events.apply(end).size());
        System.out.println(Score.header());
        scores.forEach((name, score) -> System.out.println(score.row(name)));
    }

    private int leastHistory() {
        return cadence == Cadence.DAILY ? 56 : 26;
    }

    private void engine(Map<String, Score> scores, Forecast forecast, double[] y, double[] actual) {
        Score score = scores.computeIfAbsent("**engine**", n -> new Score());
        score.add(y, forecast.mean(), forecast.quantiles(), actual);
        double[] levels = forecast.sumLevels();
        double[] sums = Arrays.stream(Score.LEVELS)
                .map(level -> forecast.sumQuantiles()[horizon - 1][Arrays.binarySearch(levels, level)])
                .toArray();
        score.addSum(y, sums, Arrays.stream(actual).sum(), horizon);
    }

    private void empirical(Map<String, Score> scores, double[] y, double[] actual) {
        int year = 364 / cadence.days();
        double[] recent = Observed.values(Arrays.copyOfRange(y, Math.max(0, y.length - year), y.length));
        if (recent.length > 0) {
            double[][] flat = new double[horizon][];
            Arrays.fill(flat, Alone.empirical(recent));
            Score score = scores.computeIfAbsent("empirical, last " + year, n -> new Score());
            score.add(y, new WindowMean(year).forecast(y, 1, horizon), flat, actual);
            score.addSum(
                    y, Alone.empirical(windows(recent)), Arrays.stream(actual).sum(), horizon);
        }
    }

    private void alone(Map<String, Score> scores, Series past, MarketPool pool, double[] actual) {
        double[] y = past.values();
        double[] index = pool.seasonality(past).factors(cadence, past.start(), y.length + horizon);
        double[] divided = MarketPool.divided(y, Arrays.copyOf(index, y.length));
        Alone.kernels(cadence).forEach((name, kernel) -> {
            double[] mean = kernel.forecast(y, cadence.season(), horizon);
            scores.computeIfAbsent(name, n -> new Score())
                    .add(y, mean, Alone.quantiles(kernel, y, mean, cadence), actual);
            double[] level = kernel.forecast(divided, cadence.season(), horizon);
            double[][] quantiles = Alone.quantiles(kernel, divided, level, cadence);
            for (int h = 0; h < horizon; h++) {
                double factor = index[y.length + h];
                level[h] *= factor;
                quantiles[h] = Arrays.stream(quantiles[h]).map(q -> factor * q).toArray();
            }
            scores.computeIfAbsent(name + " × pooled index", n -> new Score()).add(y, level, quantiles, actual);
        });
    }

    private double[] windows(double[] y) {
        double[] sums = new double[Math.max(1, y.length - horizon + 1)];
        for (int t = 0; t < sums.length; t++) {
            for (int h = 0; h < horizon; h++) {
                sums[t] += t + h < y.length ? y[t + h] : Observed.mean(y);
            }
        }
        return sums;
    }
}
