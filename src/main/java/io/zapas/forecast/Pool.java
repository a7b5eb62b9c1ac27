package io.zapas.forecast;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What the series of a shop share: their seasons, per category and over all. */
final class Pool {
    /** A category needs this much of the shop's sales-weighted history before it gets a season half its own. */
    private static final double CATEGORY_PRIOR = 0.1;

    private final Map<Cadence, Seasonality> shop = new EnumMap<>(Cadence.class);
    private final Map<Cadence, Map<String, Seasonality>> categories = new EnumMap<>(Cadence.class);

    static Pool learn(Iterable<Series> series) {
        Map<Cadence, Market> all = new EnumMap<>(Cadence.class);
        Map<Cadence, Map<String, Market>> groups = new EnumMap<>(Cadence.class);
        for (Series s : series) {
            if (History.usable(s)) {
                double[] level = History.yearlyLevel(s);
                all.computeIfAbsent(s.cadence(), Market::new).add(s, level);
                groups.computeIfAbsent(s.cadence(), c -> new TreeMap<>())
                        .computeIfAbsent(s.category(), c -> new Market(s.cadence()))
                        .add(s, level);
            }
        }
        Pool pool = new Pool();
        all.forEach((cadence, market) -> pool.shop.put(cadence, SeasonalityOfMarket.of(market, cadence)));
        groups.forEach((cadence, byName) -> byName.forEach((name, market) -> pool.categories
                .computeIfAbsent(cadence, c -> new TreeMap<>())
                .put(
                        name,
                        pool.shrunk(
                                SeasonalityOfMarket.of(market, cadence),
                                cadence,
                                market.totalExpected() / all.get(cadence).totalExpected()))));
        return pool;
    }

    private Seasonality shrunk(Seasonality own, Cadence cadence, double share) {
        double weight = share / (share + CATEGORY_PRIOR);
        Seasonality all = shop.getOrDefault(cadence, Seasonality.NONE);
        return new Seasonality(
                mixed(own.dayOfWeek(), all.dayOfWeek(), weight), mixed(own.weekOfYear(), all.weekOfYear(), weight));
    }

    private static double[] mixed(double[] a, double[] b, double weight) {
        double[] mixed = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            mixed[i] = weight * a[i] + (1 - weight) * b[i];
        }
        return mixed;
    }

    Seasonality seasonality(Series series) {
        return categories
                .getOrDefault(series.cadence(), Map.of())
                .getOrDefault(series.category(), shop.getOrDefault(series.cadence(), Seasonality.NONE));
    }
}
