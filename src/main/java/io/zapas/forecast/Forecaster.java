package io.zapas.forecast;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Learns what the shop's series share, then forecasts each by itself.
 *
 * <p>Thread-safe after {@link #learn}; the outcome depends only on the series, the pool and the arguments.
 */
public final class Forecaster {
    private static final int ORIGINS = 8;

    private final Pool pool;

    private Forecaster(Pool pool) {
        this.pool = pool;
    }

    /**
     * Learns the pooled structure from all series; the order of the series changes nothing.
     *
     * @param series read one after the other and not kept; may be iterated more than once
     */
    public static Forecaster learn(Iterable<Series> series) {
        return new Forecaster(Pool.learn(series));
    }

    /**
     * @param horizon periods to forecast, at least 1
     * @param levels quantile levels in (0, 1), ascending
     */
    public Outcome forecast(Series series, int horizon, List<Double> levels) {
        Arguments.check(horizon, levels);
        Optional<NotForecastable.Reason> against = History.reasonAgainst(series);
        return against.isPresent()
                ? new NotForecastable(against.get())
                : forecast(series, horizon, levels.stream().mapToDouble(l -> l).toArray());
    }

    private Forecast forecast(Series series, int horizon, double[] levels) {
        Cadence cadence = series.cadence();
        int n = series.values().length;
        Adjusted adjusted = new Adjusted(series, pool, horizon);
        Lessons lessons = pool.lessons(cadence);
        Rehearsal rehearsal = Rehearsal.of(adjusted, ORIGINS);
        double[] weights = Combination.weights(rehearsal.errors(), lessons.weights());
        double[] mean = Combination.mixed(Candidates.forecasts(adjusted, n, horizon), weights);
        Atoms base = lessons.shape().of(adjusted.adjusted(n));
        double drift = Drift.own(rehearsal, lessons, base);
        Shape shape = Shape.of(base, Drift.dependence(drift, base, mean));
        return new Forecast(
                cadence,
                series.end(),
                mean,
                levels,
                quantiles(base, mean, lessons.tails().correct(levels)),
                Paths.SUM_LEVELS,
                Paths.sumQuantiles(mean, shape),
                explanation(series, weights, backtest(rehearsal, lessons)),
                shape);
    }

    private static double[][] quantiles(Atoms base, double[] mean, double[] levels) {
        double[][] quantiles = new double[mean.length][];
        for (int h = 0; h < mean.length; h++) {
            quantiles[h] = base.withMean(mean[h]).quantiles(levels);
        }
        return quantiles;
    }

    private static Backtest backtest(Rehearsal rehearsal, Lessons lessons) {
        BacktestSum sum = new BacktestSum(rehearsal.series().series());
        double[] levels = lessons.tails().correct(BacktestSum.LEVELS);
        for (int o = 1; o < rehearsal.origins().length; o++) {
            int origin = rehearsal.origins()[o];
            double[] mean = rehearsal.combined(o, lessons.weights());
            Atoms base = lessons.shape().of(rehearsal.series().adjusted(origin));
            sum.add(origin, mean, quantiles(base, mean, levels), rehearsal.actual()[o]);
        }
        return sum.result();
    }

    private static Explanation explanation(Series series, double[] weights, Backtest backtest) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int k = 0; k < weights.length; k++) {
            named.put(Candidates.of(series.cadence()).get(k).name(), weights[k]);
        }
        double[] y = series.values();
        int observed = Masked.observed(y);
        double zeros = Arrays.stream(y).filter(v -> v == 0).count() / (double) observed;
        return new Explanation(
                named,
                observed,
                y.length - observed,
                zeros,
                backtest,
                Grading.of(observed, series.cadence(), backtest));
    }
}
