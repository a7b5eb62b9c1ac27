package io.zapas.ordering.replay;

import io.zapas.demand.DemandSeries;
import io.zapas.ordering.terms.StratifiedDraws;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The series that a shop's policy is tuned on: those whose quantity money decides, of the most frequent cadence and currency,
 * as amounts of two currencies cannot be compared. Of a large shop the series whose names have the smallest hashes: an even
 * sample that does not depend on their order, needs bounded memory, and stays the same from night to night.
 */
public final class TuningSample {
    private static final int MOST_WEEKLY = 600;
    private static final int MOST_DAILY = 120;

    /** @param history as it was observed */
    record Member(ReplaySeries track, DemandSeries history) {}

    private record Ranked(long hash, Member member) {}

    /** Series of one cadence and currency. */
    private static final class Group {
        private final TreeSet<Ranked> kept = new TreeSet<>(Comparator.comparingLong(Ranked::hash)
                .thenComparing(each -> each.member().track().key()));
        private int seen;
    }

    private final Map<String, Group> groups = new TreeMap<>();

    public void offer(DemandSeries history, String category, Terms terms) {
        if (!terms.moneyDecides() || terms.doNotOrder()) {
            return;
        }
        Cadence cadence = history.cadence();
        Group group = groups.computeIfAbsent(cadence + " " + terms.currency(), none -> new Group());
        group.seen++;
        long hash = hash(history.key());
        int most = cadence == Cadence.WEEKLY ? MOST_WEEKLY : MOST_DAILY;
        if (group.kept.size() == most && hash > group.kept.last().hash()) {
            return;
        }
        ReplaySeries track = ReplaySeries.of(history, category, terms);
        group.kept.add(new Ranked(hash, new Member(track, history)));
        if (group.kept.size() > most) {
            group.kept.pollLast();
        }
    }

    /** In the order of their SKUs and locations; empty where money decides nothing. */
    List<Member> chosen() {
        Group largest = new Group();
        for (Group group : groups.values()) {
            largest = group.seen > largest.seen ? group : largest;
        }
        return largest.kept.stream()
                .map(Ranked::member)
                .sorted(Comparator.comparing(each -> each.track().key()))
                .toList();
    }

    private static long hash(SeriesKey key) {
        long state = 0;
        for (char c : (key.sku() + '\u0000' + key.location()).toCharArray()) {
            state = StratifiedDraws.mixed(state + c);
        }
        return state;
    }
}
