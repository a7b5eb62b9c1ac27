package io.zapas.ordering.replay;

import io.zapas.forecast.Series;
import io.zapas.ordering.budget.Bought;
import io.zapas.ordering.quantity.StratifiedDraws;
import io.zapas.ordering.terms.ServiceLevel;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.Cadence;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The series that a shop's policy is tuned on: those whose quantity money decides, of the most frequent cadence and currency,
 * as amounts of two currencies cannot be compared. Of a large shop the series whose names have the smallest hashes: an even
 * sample that does not depend on their order, needs bounded memory, and stays the same from night to night.
 */
public final class TuningSample {
    private static final int MOST_WEEKLY = 600;
    private static final int MOST_DAILY = 120;

    private record Ranked(long hash, Bought bought) {}

    /** Series of one cadence and currency. */
    private static final class Group {
        private final TreeSet<Ranked> kept = new TreeSet<>(Comparator.comparingLong(Ranked::hash)
                .thenComparing(each -> each.bought().series().sku())
                .thenComparing(each -> each.bought().series().location()));
        private int seen;
    }

    private final Map<String, Group> groups = new TreeMap<>();

    /** @param series made only if it is wanted */
    public void offer(String sku, String location, Cadence cadence, Terms terms, Supplier<Series> series) {
        if (!ServiceLevel.fromMoney(terms) || terms.doNotOrder()) {
            return;
        }
        Group group = groups.computeIfAbsent(cadence + " " + terms.currency(), key -> new Group());
        group.seen++;
        long hash = hash(sku, location);
        int most = cadence == Cadence.WEEKLY ? MOST_WEEKLY : MOST_DAILY;
        if (group.kept.size() == most && hash > group.kept.last().hash()) {
            return;
        }
        group.kept.add(new Ranked(hash, new Bought(series.get(), terms)));
        if (group.kept.size() > most) {
            group.kept.pollLast();
        }
    }

    /** In the order of their SKUs and locations; empty where money decides nothing. */
    public List<Bought> chosen() {
        Group largest = new Group();
        for (Group group : groups.values()) {
            largest = group.seen > largest.seen ? group : largest;
        }
        return largest.kept.stream()
                .map(Ranked::bought)
                .sorted(Comparator.comparing((Bought each) -> each.series().sku())
                        .thenComparing(each -> each.series().location()))
                .toList();
    }

    private static long hash(String sku, String location) {
        long state = 0;
        for (char c : (sku + '\u0000' + location).toCharArray()) {
            state = StratifiedDraws.mixed(state + c);
        }
        return state;
    }
}
