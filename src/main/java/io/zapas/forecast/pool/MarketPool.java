package io.zapas.forecast.pool;

import io.zapas.forecast.NotForecastable;
import io.zapas.forecast.Series;
import io.zapas.shop.Cadence;
import io.zapas.shop.events.Event;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the series of a shop share. What it keeps grows with the days spanned and the number of categories, not with the number of
 * series.
 */
public final class MarketPool {
    /** Series on which rolled origins are tried. */
    private static final int SAMPLE = 300;
    /** A series that begins this long after the shop's first day was launched, not merely first exported. */
    private static final int DAYS_AFTER_FIRST = 56;

    private static final int YOUNG_DAYS = 26 * 7;

    private final Map<Cadence, Pooled> pooled = new EnumMap<>(Cadence.class);

    private MarketPool(List<Event> events) {
        for (Cadence cadence : Cadence.values()) {
            pooled.put(cadence, new Pooled(cadence, new EventEffects(events)));
        }
    }

    /** What the series of one cadence share. */
    private static final class Pooled {
        private final Cadence cadence;
        private final EventEffects events;
        private final Market shop;
        private final MarketTrend trend;
        private final Map<String, Market> categories = new TreeMap<>();
        private final Map<String, MarketTrend> trends = new TreeMap<>();
        /** A bounded number of series, chosen by a hash of their names: the same in any order, nearly the same tomorrow. */
        private final TreeMap<String, Series> sample = new TreeMap<>();

        private final Map<String, Seasonality> seasons = new TreeMap<>();
        private Seasonality season = Seasonality.NONE;
        private LocalDate began = LocalDate.MAX;
        private PooledParameters parameters;

        Pooled(Cadence cadence, EventEffects events) {
            this.cadence = cadence;
            this.events = events;
            this.shop = new Market(cadence);
            this.trend = new MarketTrend(cadence);
            this.parameters = PooledParameters.none(cadence);
        }

        /** @param rough seasons and events, by which a series' own level is freed from them */
        void add(Series series, MarketPool rough) {
            double[] factors = rough.seasonality(series).factors(cadence, series.start(), series.values().length);
            double[] adjusted = divided(series.values(), factors);
            // a lift on a few days would otherwise pass for a part of the level it is measured against
            double[] lifts = Seasonality.ones(adjusted.length);
            rough.events(cadence).apply(series, series.start(), lifts);
            double[] level = PeriodSums.yearlyLevel(divided(adjusted, lifts), cadence);
            shop.add(series, level);
            trend.add(series, adjusted);
            categories
                    .computeIfAbsent(series.category(), c -> new Market(cadence))
                    .add(series, level);
            trends.computeIfAbsent(series.category(), c -> new MarketTrend(cadence))
                    .add(series, adjusted);
            Arrays.setAll(level, t -> level[t] * factors[t]);
            events.learn(series, level);
            began = series.start().isBefore(began) ? series.start() : began;
            sample.put(key(series), series);
            if (sample.size() > SAMPLE) {
                sample.pollLastEntry();
            }
        }

        void close() {
            season = shop.seasonality(Seasonality.NONE);
            categories.forEach((name, market) -> seasons.put(name, market.seasonality(season)));
        }
    }

    public static MarketPool learn(Iterable<Series> series, List<Event> events) {
        // at the ends of a history a half year's mean would hold one season only: the seasons found first are taken out
        // of it
        MarketPool rough = swept(series, events, new MarketPool(List.of()));
        MarketPool pool = swept(series, events, rough);
        pool.pooled.forEach((cadence, each) -> {
            if (!each.sample.isEmpty()) {
                each.parameters = PooledParameters.learn(pool, cadence, each.sample.values());
            }
        });
        return pool;
    }

    private static MarketPool swept(Iterable<Series> series, List<Event> events, MarketPool rough) {
        MarketPool pool = new MarketPool(events);
        for (Series each : series) {
            if (NotForecastable.reason(each).isEmpty()) {
                pool.pooled.get(each.cadence()).add(each, rough);
            }
        }
        pool.pooled.values().forEach(Pooled::close);
        return pool;
    }

    /** Sorts series in an order that means nothing: FNV-1a with a final mix. */
    private static String key(Series series) {
        long hash = 0xcbf29ce484222325L;
        String name = series.sku() + '|' + series.location();
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        return HexFormat.of().toHexDigits(hash ^ (hash >>> 32)) + '|' + name;
    }

    static double[] divided(double[] y, double[] factors) {
        double[] divided = new double[y.length];
        Arrays.setAll(divided, t -> y[t] / factors[t]);
        return divided;
    }

    Seasonality seasonality(Series series) {
        Pooled found = pooled.get(series.cadence());
        return found.seasons.getOrDefault(series.category(), found.season);
    }

    /** Recent sales of the category against its year's, as known before {@code period}. */
    double trend(Series series, long period) {
        Pooled found = pooled.get(series.cadence());
        return found.trends.getOrDefault(series.category(), found.trend).ratio(period, found.trend);
    }

    /** Whether the product was launched within the last half year, after the shop's history began. */
    public boolean young(Series series) {
        return !series.start().isBefore(pooled.get(series.cadence()).began.plusDays(DAYS_AFTER_FIRST))
                && series.values().length * series.cadence().days() < YOUNG_DAYS;
    }

    public EventEffects events(Cadence cadence) {
        return pooled.get(cadence).events;
    }

    public PooledParameters parameters(Cadence cadence) {
        return pooled.get(cadence).parameters;
    }
}
