package io.zapas.cancellation.declared;

import io.zapas.cancellation.Cause;
import io.zapas.shop.orders.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts unknown reasons in bounded memory: exactly up to {@link #CAPACITY} different ones; beyond it the rarest are let go
 * and only their lines are counted on (lossy counting, so a frequent one is never lost).
 */
public final class UnknownReasons {
    static final int LISTED = 1_000;
    static final int CAPACITY = 131_072;
    /** A longer text is cut: it is there to be recognised and pasted, not to be kept. */
    static final int LONGEST = 200;

    private record Key(String reasonId, String reason, String initiator, String takenFor) {}

    private static final Comparator<Map.Entry<Key, Long>> MOST_FREQUENT =
            Comparator.<Map.Entry<Key, Long>>comparingLong(Map.Entry::getValue)
                    .reversed()
                    .thenComparing(entry -> entry.getKey().reason())
                    .thenComparing(entry -> entry.getKey().reasonId())
                    .thenComparing(entry -> entry.getKey().initiator())
                    .thenComparing(entry -> entry.getKey().takenFor());

    private final Map<Key, Long> counts = new HashMap<>();
    private long letGo;

    /** @param takenFor the cause that its line counts for meanwhile */
    public void add(Statement statement, Cause takenFor) {
        var key =
                new Key(cut(statement.reasonId()), cut(statement.reason()), cut(statement.initiator()), takenFor.id());
        counts.merge(key, 1L, Long::sum);
        if (counts.size() > CAPACITY) {
            keep(CAPACITY / 2);
        }
    }

    private void keep(int most) {
        var rarest = counts.entrySet().stream()
                .sorted(MOST_FREQUENT)
                .skip(most)
                .map(Map.Entry::getKey)
                .toList();
        rarest.forEach(key -> letGo += counts.remove(key));
    }

    public List<UnknownReason> mostFrequent() {
        return counts.entrySet().stream()
                .sorted(MOST_FREQUENT)
                .limit(LISTED)
                .map(entry -> new UnknownReason(
                        entry.getKey().reasonId(),
                        entry.getKey().reason(),
                        entry.getKey().initiator(),
                        entry.getValue(),
                        entry.getKey().takenFor()))
                .toList();
    }

    public long lines() {
        return letGo + counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String cut(String text) {
        var line = text.strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + UnknownReason.CUT;
    }
}
