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
        double[] y = series.values();
        int n = y.length;
        int reach = Math.max(horizon, Origins.span(cadence));
        double[] factors = pool.seasonality(series).factors(cadence, series.start(), n + reach);
        List<Candidates.Candidate> candidates = Candidates.of(cadence);
        Rehearsal rehearsal = Rehearsal.of(series, candidates, factors, ORIGINS);
        double[] weights = Combination.weights(rehearsal.errors(), candidates.size());
        double[] mean =
                Combination.mixed(Candidates.forecasts(candidates, y, factors, cadence.season(), horizon), weights);
        Atoms base = base(cadence, y, factors, n);
        Shape shape = new Shape(base.values(), base.weights(), base.whole(), Dependence.of(rehearsal, base));
        return new Forecast(
                cadence,
                series.end(),
                mean,
                levels,
                quantiles(base, mean, levels),
                Paths.SUM_LEVELS,
                Paths.sumQuantiles(mean, shape),
                explanation(series, candidates, weights, backtest(series, rehearsal, factors)),
                shape);
    }

    private static Atoms base(Cadence cadence, double[] y, double[] factors, int to) {
        double[] adjusted = new double[to];
        for (int t = 0; t < to; t++) {
            adjusted[t] = y[t] / factors[t];
        }
        return (cadence == Cadence.DAILY ? BASE_DAILY : BASE_WEEKLY).of(adjusted);
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

    private static Backtest backtest(Series series, Rehearsal rehearsal, double[] factors) {
        BacktestSum sum = new BacktestSum(series);
        for (int o = 1; o < rehearsal.origins().length; o++) {
            int origin = rehearsal.origins()[o];
            double[] mean = rehearsal.combined(o);
            Atoms base = base(series.cadence(), series.values(), factors, origin);
            double[][] quantiles = quantiles(base, mean, BacktestSum.LEVELS);
            sum.add(origin, mean, quantiles, rehearsal.actual()[o]);
        }
        return sum.result();
    }

    private static Explanation explanation(
            Series series, List<Candidates.Candidate> candidates, double[] weights, Backtest backtest) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int k = 0; k < weights.length; k++) {
            named.put(candidates.get(k).kernel().name(), weights[k]);
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
