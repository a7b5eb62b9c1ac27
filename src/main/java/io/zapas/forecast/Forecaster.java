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
    private static final BaseShape BASE_DAILY = new BaseShape(180, 0.3);
    private static final BaseShape BASE_WEEKLY = new BaseShape(26, 0.5);

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
        double[] pooled = pool.lessons(cadence).weights();
        Rehearsal rehearsal = Rehearsal.of(adjusted, ORIGINS);
        double[] weights = Combination.weights(rehearsal.errors(), pooled);
        double[] mean = Combination.mixed(Candidates.forecasts(adjusted, n, horizon), weights);
        Atoms base = base(adjusted, n);
        Shape shape = new Shape(base.values(), base.weights(), base.whole(), Dependence.of(rehearsal, base, pooled));
        return new Forecast(
                cadence,
                series.end(),
                mean,
                levels,
                quantiles(base, mean, levels),
                Paths.SUM_LEVELS,
                Paths.sumQuantiles(mean, shape),
                explanation(series, weights, backtest(rehearsal, pooled)),
                shape);
    }

    private static Atoms base(Adjusted series, int to) {
        return (series.cadence() == Cadence.DAILY ? BASE_DAILY : BASE_WEEKLY).of(series.adjusted(to));
    }

    private static double[][] quantiles(Atoms base, double[] mean, double[] levels) {
        double[][] quantiles = new double[mean.length][levels.length];
        for (int h = 0; h < mean.length; h++) {
            Atoms here = base.withMean(mean[h]);
            for (int q = 0; q < levels.length; q++) {
                quantiles[h][q] = here.quantile(levels[q]);
            }
        }
        return quantiles;
    }

    private static Backtest backtest(Rehearsal rehearsal, double[] pooled) {
        BacktestSum sum = new BacktestSum(rehearsal.series().series());
        for (int o = 1; o < rehearsal.origins().length; o++) {
            int origin = rehearsal.origins()[o];
            double[] mean = rehearsal.combined(o, pooled);
            Atoms base = base(rehearsal.series(), origin);
            double[][] quantiles = quantiles(base, mean, BacktestSum.LEVELS);
            sum.add(origin, mean, quantiles, rehearsal.actual()[o]);
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
