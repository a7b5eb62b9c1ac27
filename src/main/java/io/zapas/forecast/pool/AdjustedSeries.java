package io.zapas.forecast.pool;

import io.zapas.forecast.Series;
import io.zapas.forecast.backtest.Origins;
import io.zapas.shop.Cadence;
import java.util.Arrays;

/** A series with what is known of its season, events and market. */
public final class AdjustedSeries {
    private final Series series;
    private final MarketPool pool;
    private final double strongestWeekday;
    private final double[] factors;
    private final double[] values;

    /** @param horizon periods beyond the history for which factors are needed */
    public AdjustedSeries(Series series, MarketPool pool, int horizon) {
        this.series = series;
        this.pool = pool;
        Seasonality seasonality = pool.seasonality(series);
        this.strongestWeekday = Arrays.stream(seasonality.dayOfWeek()).max().orElse(1);
        this.factors = seasonality.factors(series.cadence(), series.start(), series.values().length + horizon);
        pool.events(series.cadence()).apply(series, series.start(), factors);
        this.values = MarketPool.divided(series.values(), factors);
    }

    public Series series() {
        return series;
    }

    public Cadence cadence() {
        return series.cadence();
    }

    public int length() {
        return values.length;
    }

    public double strongestWeekday() {
        return strongestWeekday;
    }

    public double meanFactor(int from, int to) {
        return Arrays.stream(factors, from, to).average().orElse(1);
    }

    /** The values without season before {@code origin}. */
    public double[] adjusted(int origin) {
        return Arrays.copyOf(values, origin);
    }

    /** What came in the periods from {@code origin} on. */
    double[] actual(int origin, int periods) {
        return Arrays.copyOfRange(series.values(), origin, origin + periods);
    }

    /** Multiplies a forecast from {@code origin} on by its season and {@code factor}. */
    public void season(double[] forecast, int origin, double factor) {
        for (int h = 0; h < forecast.length; h++) {
            forecast[h] *= factors[origin + h] * factor;
        }
    }

    public double trend(int origin) {
        return pool.trend(series, Origins.period(series.cadence(), series.start()) + origin);
    }
}
