package io.zapas.forecast;

import java.util.Arrays;

/** A series with what is known of its season and its market. */
final class Adjusted {
    private final Series series;
    private final double[] factors;
    private final double[] values;
    private final Pool pool;

    /** @param horizon periods beyond the history for which factors are needed */
    Adjusted(Series series, Pool pool, int horizon) {
        this.series = series;
        this.pool = pool;
        Seasonality seasonality = OwnWeek.of(series, pool.seasonality(series));
        this.factors = seasonality.factors(series.cadence(), series.start(), series.values().length + horizon);
        this.values = Pool.divided(series.values(), factors);
    }

    Series series() {
        return series;
    }

    Cadence cadence() {
        return series.cadence();
    }

    int length() {
        return values.length;
    }

    double[] plain(int origin) {
        return Arrays.copyOf(series.values(), origin);
    }

    double[] adjusted(int origin) {
        return Arrays.copyOf(values, origin);
    }

    /** What came in the periods from {@code origin} on. */
    double[] actual(int origin, int periods) {
        return Arrays.copyOfRange(series.values(), origin, origin + periods);
    }

    /** Multiplies a forecast from {@code origin} on by its season and {@code factor}. */
    void season(double[] forecast, int origin, double factor) {
        for (int h = 0; h < forecast.length; h++) {
            forecast[h] *= factors[origin + h] * factor;
        }
    }

    double trend(int origin) {
        return pool.trend(series, Market.period(series.cadence(), series.start()) + origin);
    }
}
