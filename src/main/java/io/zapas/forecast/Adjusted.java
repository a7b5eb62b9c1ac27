package io.zapas.forecast;

import java.util.Arrays;

/** A series from its launch on, with what is known of its season, events and market; spikes cut. */
final class Adjusted {
    private final Series series;
    private final double[] factors;
    private final double[] values;
    private final double[] plain;
    private final Pool pool;
    private final double strongestWeekday;
    private int spikes;

    /** @param horizon periods beyond the history for which factors are needed */
    Adjusted(Series whole, Pool pool, int horizon) {
        this.series = fromLaunch(whole);
        this.pool = pool;
        Seasonality seasonality = OwnWeek.of(series, pool.seasonality(series));
        this.strongestWeekday = Arrays.stream(seasonality.dayOfWeek()).max().orElse(1);
        this.factors = seasonality.factors(series.cadence(), series.start(), series.values().length + horizon);
        pool.events(series.cadence()).apply(series, series.start(), factors);
        pool.launches(series.cadence()).apply(series, factors);
        double[] raw = Pool.divided(series.values(), factors);
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

    Series series() {
        return series;
    }

    Cadence cadence() {
        return series.cadence();
    }

    int length() {
        return values.length;
    }

    int spikes() {
        return spikes;
    }

    double strongestWeekday() {
        return strongestWeekday;
    }

    double meanFactor(int from, int to) {
        return Arrays.stream(factors, from, to).average().orElse(1);
    }

    double[] plain(int origin) {
        return Arrays.copyOf(plain, origin);
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
