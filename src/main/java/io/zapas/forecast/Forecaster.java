package io.zapas.forecast;

import java.util.List;

/**
 * Learns what the shop's series share, then forecasts each by itself.
 *
 * <p>Thread-safe after {@link #learn}; the outcome depends only on the series, the pool and the arguments.
 */
public final class Forecaster {
    private Forecaster() {}

    /** Learns the pooled structure from all series; the order of the series changes nothing. */
    public static Forecaster learn(Iterable<Series> series) {
        return new Forecaster();
    }

    /**
     * @param horizon periods to forecast, at least 1
     * @param levels quantile levels in (0, 1), ascending
     */
    public Outcome forecast(Series series, int horizon, List<Double> levels) {
        return new NotForecastable(NotForecastable.Reason.NO_OBSERVATION);
    }
}
