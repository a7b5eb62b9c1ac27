package io.zapas.forecast;

import io.zapas.forecast.backtest.Backtest;
import io.zapas.forecast.backtest.BacktestSum;
import io.zapas.forecast.backtest.OriginForecasts;
import io.zapas.forecast.distribution.DiscreteDistribution;
import io.zapas.forecast.distribution.Drift;
import io.zapas.forecast.distribution.Paths;
import io.zapas.forecast.distribution.Shape;
import io.zapas.forecast.kernels.Candidates;
import io.zapas.forecast.kernels.Kernel;
import io.zapas.forecast.kernels.Masked;
import io.zapas.forecast.kernels.Require;
import io.zapas.forecast.kernels.Tsb;
import io.zapas.forecast.pool.Adjusted;
import io.zapas.forecast.pool.ByNoise;
import io.zapas.forecast.pool.Combination;
import io.zapas.forecast.pool.Life;
import io.zapas.forecast.pool.MarketPool;
import io.zapas.forecast.pool.PooledParameters;
import io.zapas.shop.Cadence;
import io.zapas.shop.events.Event;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Learns what the shop's series share, then forecasts each by itself.
 *
 * <p>Thread-safe after {@link #learn}; the outcome depends only on the series, the pool and the arguments.
 */
public final class Forecaster {
    private static final int ORIGINS = 8;
    private static final Kernel ENDING = new Tsb(0.1, 0.1);

    private final MarketPool pool;

    private Forecaster(MarketPool pool) {
        this.pool = pool;
    }

    /**
     * Learns the pooled structure from all series; the order of the series changes nothing.
     *
     * @param series read one after the other and not kept; may be iterated more than once
     */
    public static Forecaster learn(Iterable<Series> series) {
        return learn(series, List.of());
    }

    /** @param events known days of unusual demand, past and to come; their effects are learnt, none is assumed */
    public static Forecaster learn(Iterable<Series> series, List<Event> events) {
        return new Forecaster(MarketPool.learn(series, events));
    }

    /**
     * @param horizon periods to forecast, at least 1
     * @param levels quantile levels in (0, 1), ascending
     */
    public Outcome forecast(Series series, int horizon, List<Double> levels) {
        Require.check(horizon, levels);
        Optional<NotForecastable.Reason> against = History.reasonAgainst(series);
        return against.isPresent()
                ? new NotForecastable(against.get())
                : forecast(series, horizon, levels.stream().mapToDouble(l -> l).toArray());
    }

    private Forecast forecast(Series series, int horizon, double[] levels) {
        Cadence cadence = series.cadence();
        Adjusted adjusted = new Adjusted(series, pool, horizon);
        int n = adjusted.length();
        PooledParameters lessons = pool.lessons(cadence);
        OriginForecasts rehearsal = OriginForecasts.of(adjusted, ORIGINS);
        double[] weights = Combination.weights(rehearsal.errors(), lessons.weights());
        double[] history = adjusted.adjusted(n);
        DiscreteDistribution base = lessons.shape().of(history);
        double[] combined = mean(adjusted, weights, horizon);
        double bias = lessons.biasFactor(combined, history, cadence);
        double[] mean = PooledParameters.times(combined, bias);
        Drift drift = lessons.drifts().at(ByNoise.noise(history, Masked.mean(mean), cadence));
        Shape shape = Shape.of(base, drift.dependence(base, mean), drift.growth() * cadence.days() / 28);
        return new Forecast(
                cadence,
                series.end(),
                mean,
                levels,
                quantiles(base, mean, lessons.tails().correct(levels)),
                Paths.SUM_LEVELS,
                Paths.sumQuantiles(mean, shape),
                Explaining.of(series, adjusted, weights, backtest(rehearsal, lessons), pool, horizon, bias),
                shape);
    }

    private static double[] mean(Adjusted series, double[] weights, int horizon) {
        int n = series.length();
        double[] mean = Combination.mixed(Candidates.forecasts(series, n, horizon), weights);
        if (Life.ending(series.series().values())) {
            // rules that only learn from sales never hear of an end
            double[] dying =
                    ENDING.forecast(series.adjusted(n), series.cadence().season(), horizon);
            series.season(dying, n, 1);
            Arrays.setAll(mean, h -> Math.min(mean[h], dying[h]));
        }
        return mean;
    }

    private static double[][] quantiles(DiscreteDistribution base, double[] mean, double[] levels) {
        double[][] quantiles = new double[mean.length][];
        for (int h = 0; h < mean.length; h++) {
            quantiles[h] = base.withMean(mean[h]).quantiles(levels);
        }
        return quantiles;
    }

    private static Backtest backtest(OriginForecasts rehearsal, PooledParameters lessons) {
        BacktestSum sum = new BacktestSum(rehearsal.series().series());
        double[] levels = lessons.tails().correct(BacktestSum.LEVELS);
        for (int o = 1; o < rehearsal.origins().length; o++) {
            int origin = rehearsal.origins()[o];
            double[] history = rehearsal.series().adjusted(origin);
            DiscreteDistribution base = lessons.shape().of(history);
            double[] combined = rehearsal.combined(o, lessons.weights());
            double[] mean = PooledParameters.times(
                    combined,
                    lessons.biasFactor(combined, history, rehearsal.series().cadence()));
            sum.add(origin, mean, quantiles(base, mean, levels), rehearsal.actual()[o]);
        }
        return sum.result();
    }
}
