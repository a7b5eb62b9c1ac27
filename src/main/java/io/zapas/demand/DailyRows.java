package io.zapas.demand;

import java.util.Map;
import java.util.TreeMap;

/** How many rows the whole shop has on each day. */
final class DailyRows {
    private final TreeMap<Integer, Integer> counts = new TreeMap<>();

    void add(int day) {
        counts.merge(day, 1, Integer::sum);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    int first() {
        return counts.isEmpty() ? Integer.MAX_VALUE : counts.firstKey();
    }

    int last() {
        return counts.isEmpty() ? Integer.MIN_VALUE : counts.lastKey();
    }

    long sum(int from, int to) {
        return counts.subMap(from, true, to, true).values().stream()
                .mapToLong(Integer::longValue)
                .sum();
    }

    /** Rows per period of {@code days} days from the first day on, complete periods before {@code asOf} only. */
    int[] perPeriod(int days, int asOf) {
        if (counts.isEmpty()) {
            return new int[0];
        }
        var rows = new int[Math.max(0, Math.floorDiv(asOf - first(), days))];
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            int period = Math.floorDiv(entry.getKey() - first(), days);
            if (period < rows.length) {
                rows[period] += entry.getValue();
            }
        }
        return rows;
    }
}
