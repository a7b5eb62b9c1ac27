package io.zapas.forecast;

import io.zapas.forecast.backtest.Backtest;
import io.zapas.forecast.backtest.BacktestSum;
import io.zapas.forecast.backtest.Errors;
import io.zapas.forecast.distribution.DiscreteDistribution;
import io.zapas.forecast.distribution.Drift;
import io.zapas.forecast.distribution.Paths;
import io.zapas.forecast.distribution.Shape;
import io.zapas.forecast.kernels.Kernel;
import io.zapas.forecast.kernels.Observed;
import io.zapas.forecast.kernels.Tsb;
import io.zapas.forecast.pool.AdjustedSeries;
import io.zapas.forecast.pool.Candidates;
import io.zapas.forecast.pool.LifeCycle;
import io.zapas.forecast.pool.MarketPool;
import io.zapas.forecast.pool.NoiseCurve;
import io.zapas.forecast.pool.OriginForecasts;
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
    private static final int ORIGINS = 7;
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
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon: expected at least 1 period, was " + horizon);
        }
        for (int q = 0; q < levels.size(); q++) {
            if (!(levels.get(q) > (q == 0 ? 0 : levels.get(q - 1)) && levels.get(q) < 1)) {
                throw new IllegalArgumentException("levels: expected ascending within (0, 1), was " + levels);
            }
        }
        Optional<NotForecastable.Reason> against = NotForecastable.reason(series);
        return against.isPresent()
                ? new NotForecastable(against.get())
                : forecast(series, horizon, levels.stream().mapToDouble(l -> l).toArray());
    }

    private Forecast forecast(Series series, int horizon, double[] levels) {
        Cadence cadence = series.cadence();
        AdjustedSeries adjusted = new AdjustedSeries(series, pool, horizon);
        int n = adjusted.length();
        PooledParameters parameters = pool.parameters(cadence);
        OriginForecasts rehearsal = OriginForecasts.of(adjusted, ORIGINS);
        double[] history = adjusted.adjusted(n);
        DiscreteDistribution base = parameters.shape().of(history);
        double[] combined = mean(adjusted, parameters.weights(), horizon);
        double bias = parameters.biasFactor(combined, history, cadence);
        double[] mean = PooledParameters.times(combined, bias);
        Drift drift = parameters.drifts().at(NoiseCurve.noise(history, Observed.mean(mean), cadence));
        Shape shape = Shape.of(base, drift.dependence(base, mean), drift.growth() * cadence.days() / 28);
        return new Forecast(
                cadence,
                series.end(),
                mean,
                levels,
                quantiles(base, mean, levels),
                Paths.SUM_LEVELS,
                Paths.sumQuantiles(mean, shape),
                Explaining.of(adjusted, parameters.weights(), backtest(rehearsal, parameters), pool, horizon, bias),
                shape);
    }

    private static double[] mean(AdjustedSeries series, double[] weights, int horizon) {
        int n = series.length();
        double[] mean = OriginForecasts.mixed(Candidates.forecasts(series, n, horizon), weights);
        if (LifeCycle.ending(series.series().values())) {
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

    private static Backtest backtest(OriginForecasts rehearsal, PooledParameters parameters) {
        BacktestSum sum = new BacktestSum(rehearsal.series().series());
        for (int o = 0; o < rehearsal.origins().length; o++) {
            int origin = rehearsal.origins()[o];
            double[] history = rehearsal.series().adjusted(origin);
            DiscreteDistribution base = parameters.shape().of(history);
            double[] combined = rehearsal.combined(o, parameters.weights());
            double[] mean = PooledParameters.times(
                    combined,
                    parameters.biasFactor(combined, history, rehearsal.series().cadence()));
            sum.add(
                    origin,
                    mean,
                    quantiles(base, mean, Errors.LEVELS),
                    rehearsal.actual()[o]);
        }
        return sum.result();
    }
}
