package io.zapas.forecast.pool;

import io.zapas.forecast.History;
import io.zapas.forecast.Series;
import io.zapas.shop.Cadence;
import io.zapas.shop.events.Event;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the series of a shop share. What it keeps grows with the days spanned and the number of categories and locations, not
 * with the number of series.
 */
public final class MarketPool {
    private static final int SAMPLE = 300;

    private final Map<Cadence, Seasons> seasons = new EnumMap<>(Cadence.class);
    private final Map<Cadence, Markets> markets = new EnumMap<>(Cadence.class);
    private final Map<Cadence, PooledParameters> lessons = new EnumMap<>(Cadence.class);
    private final Map<Cadence, EventEffects> effects = new EnumMap<>(Cadence.class);
    private final Map<Cadence, LaunchCurves> launches = new EnumMap<>(Cadence.class);
    private final Map<Cadence, LocalDate> began = new EnumMap<>(Cadence.class);

    private MarketPool(List<Event> events) {
        for (Cadence cadence : Cadence.values()) {
            effects.put(cadence, new EventEffects(events));
        }
    }

    /** The shop's factors and, by name, those of its categories and locations. */
    private record Seasons(Seasonality shop, Map<String, Seasonality> categories, Map<String, Seasonality> locations) {
        Seasonality of(Series series) {
            Seasonality category = categories.getOrDefault(series.category(), shop);
            Seasonality location = locations.getOrDefault(series.location(), shop);
            return category.times(location.over(shop).withoutWeekOfYear());
        }
    }

    public static MarketPool learn(Iterable<Series> series, List<Event> events) {
        MarketPool rough = new MarketPool(events);
        rough.sweep(series, new MarketPool(List.of()), false);
        MarketPool pool = new MarketPool(events);
        pool.sweep(series, rough, true);
        return pool;
    }

    /**
     * @param known seasons by which a series' own level is freed from season: at the ends of a history a half year's mean
     *     would otherwise hold one season only
     */
    private void sweep(Iterable<Series> series, MarketPool known, boolean last) {
        Map<Cadence, Sample> samples = new EnumMap<>(Cadence.class);
        for (Series given : series) {
            if (History.usable(given)) {
                Series s = Adjusted.fromLaunch(given);
                Cadence cadence = s.cadence();
                double[] factors = known.seasonality(s).factors(cadence, s.start(), s.values().length);
                double[] adjusted = Life.withoutSpikes(divided(s.values(), factors));
                double[] level = History.yearlyLevel(known.withoutEvents(s, adjusted), cadence);
                markets.computeIfAbsent(cadence, Markets::of).add(s, adjusted, level);
                began.merge(cadence, given.start(), (a, b) -> a.isBefore(b) ? a : b);
                events(cadence).learn(s, expected(level, factors));
                if (last) {
                    launches.computeIfAbsent(cadence, c -> new LaunchCurves(known.began.get(c)))
                            .learn(s, adjusted);
                    samples.computeIfAbsent(cadence, c -> new Sample(SAMPLE)).add(given);
                }
            }
        }
        markets.forEach((cadence, m) -> seasons.put(cadence, m.seasons(cadence)));
        samples.forEach((cadence, sample) -> lessons.put(cadence, PooledParameters.learn(this, cadence, sample)));
    }

    /** A lift on a few days would otherwise pass for a part of the level it is measured against. */
    private double[] withoutEvents(Series series, double[] adjusted) {
        double[] lifts = Seasonality.ones(adjusted.length);
        events(series.cadence()).apply(series, series.start(), lifts);
        return divided(adjusted, lifts);
    }

    private static double[] expected(double[] level, double[] factors) {
        double[] expected = new double[level.length];
        Arrays.setAll(expected, t -> level[t] * factors[t]);
        return expected;
    }

    public EventEffects events(Cadence cadence) {
        return effects.get(cadence);
    }

    public LaunchCurves launches(Cadence cadence) {
        return launches.getOrDefault(cadence, new LaunchCurves(LocalDate.MAX));
    }

    private record Markets(
            Market shop,
            Map<String, Market> categories,
            Map<String, Market> locations,
            MarketTrend trend,
            Map<String, MarketTrend> trends) {
        static Markets of(Cadence cadence) {
            return new Markets(
                    new Market(cadence), new TreeMap<>(), new TreeMap<>(), new MarketTrend(cadence), new TreeMap<>());
        }

        void add(Series series, double[] adjusted, double[] level) {
            Cadence cadence = series.cadence();
            shop.add(series, level);
            categories
                    .computeIfAbsent(series.category(), c -> new Market(cadence))
                    .add(series, level);
            locations
                    .computeIfAbsent(series.location(), c -> new Market(cadence))
                    .add(series, level);
            trend.add(series, adjusted);
            trends.computeIfAbsent(series.category(), c -> new MarketTrend(cadence))
                    .add(series, adjusted);
        }

        Seasons seasons(Cadence cadence) {
            Seasonality all = SeasonalityOfMarket.of(shop, cadence, Seasonality.NONE);
            return new Seasons(all, parts(categories, cadence, all), parts(locations, cadence, all));
        }

        private static Map<String, Seasonality> parts(Map<String, Market> markets, Cadence cadence, Seasonality all) {
            Map<String, Seasonality> parts = new TreeMap<>();
            markets.forEach((name, market) -> parts.put(name, SeasonalityOfMarket.of(market, cadence, all)));
            return parts;
        }
    }

    static double[] divided(double[] y, double[] factors) {
        double[] divided = new double[y.length];
        for (int t = 0; t < y.length; t++) {
            divided[t] = y[t] / factors[t];
        }
        return divided;
    }

    Seasonality seasonality(Series series) {
        Seasons found = seasons.get(series.cadence());
        return found == null ? Seasonality.NONE : found.of(series);
    }

    /** Recent sales of the category against its year's, as known before {@code period}. */
    double trend(Series series, long period) {
        Markets found = markets.get(series.cadence());
        return found == null
                ? 1
                : found.trends().getOrDefault(series.category(), found.trend()).ratio(period, found.trend());
    }

    public PooledParameters lessons(Cadence cadence) {
        return lessons.getOrDefault(cadence, PooledParameters.none(cadence));
    }
}
