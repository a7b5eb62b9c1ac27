package io.zapas.forecast.pool;

import io.zapas.forecast.Series;
import io.zapas.shop.Cadence;
import java.util.Arrays;

/** A series from its launch on, with what is known of its season, events and market; spikes cut. */
public final class Adjusted {
    private final Series series;
    private final double[] factors;
    private final double[] values;
    private final double[] plain;
    private final MarketPool pool;
    private final double strongestWeekday;
    private int spikes;

    /** @param horizon periods beyond the history for which factors are needed */
    public Adjusted(Series whole, MarketPool pool, int horizon) {
        this.series = fromLaunch(whole);
        this.pool = pool;
        Seasonality seasonality = OwnWeek.of(series, pool.seasonality(series));
        this.strongestWeekday = Arrays.stream(seasonality.dayOfWeek()).max().orElse(1);
        this.factors = seasonality.factors(series.cadence(), series.start(), series.values().length + horizon);
        pool.events(series.cadence()).apply(series, series.start(), factors);
        pool.launches(series.cadence()).apply(series, factors);
        double[] raw = MarketPool.divided(series.values(), factors);
        this.values = Life.withoutSpikes(raw);
        this.plain = series.values().clone();
        for (int t = 0; t < raw.length; t++) {
            if (values[t] < raw[t]) {
                spikes++;
                plain[t] = values[t] * factors[t];
            }
        }
    }

    static Series fromLaunch(Series series) {
        int launch = Life.launch(series.values(), series.cadence());
        return launch == 0
                ? series
                : new Series(
                        series.sku(),
                        series.location(),
                        series.category(),
                        series.cadence(),
                        series.cadence().plus(series.start(), launch),
                        Arrays.copyOfRange(series.values(), launch, series.values().length));
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

    public int spikes() {
        return spikes;
    }

    public double strongestWeekday() {
        return strongestWeekday;
    }

    public double meanFactor(int from, int to) {
        return Arrays.stream(factors, from, to).average().orElse(1);
    }

    public double[] plain(int origin) {
        return Arrays.copyOf(plain, origin);
    }

    public double[] adjusted(int origin) {
        return Arrays.copyOf(values, origin);
    }

    /** What came in the periods from {@code origin} on. */
    public double[] actual(int origin, int periods) {
        return Arrays.copyOfRange(series.values(), origin, origin + periods);
    }

    /** Multiplies a forecast from {@code origin} on by its season and {@code factor}. */
    public void season(double[] forecast, int origin, double factor) {
        for (int h = 0; h < forecast.length; h++) {
            forecast[h] *= factors[origin + h] * factor;
        }
    }

    public double trend(int origin) {
        return pool.trend(series, Market.period(series.cadence(), series.start()) + origin);
    }
}
