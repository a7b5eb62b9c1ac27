package io.zapas.demand;

import java.util.Map;
import java.util.TreeMap;

/** Units of one place that left the house and came back, by order day. */
final class HandedOver {
    /** Of one order day. */
    static final class Day {
        int gone;
        int comingBack;
        int received;

        /** Returned as far as anything tells: an order export and a returns export may know different ones. */
        int returned() {
            return Math.max(comingBack, received);
        }

        int all() {
            return gone + comingBack;
        }
    }

    final Map<Integer, Day> days = new TreeMap<>();

    static HandedOver of(KeyLog log) {
        var handedOver = new HandedOver();
        log.visit((day, kind, units) -> {
            if (kind == Standing.HANDED_OVER.ordinal()) {
                handedOver.day(day).gone += units;
            } else if (kind == Standing.COMING_BACK.ordinal()) {
                handedOver.day(day).comingBack += units;
            } else if (kind == KeyLog.RECEIVED) {
                handedOver.day(day).received += units;
            }
        });
        return handedOver;
    }

    private Day day(int day) {
        return days.computeIfAbsent(day, d -> new Day());
    }

    long all(int before) {
        return days.entrySet().stream()
                .filter(entry -> entry.getKey() < before)
                .mapToLong(entry -> entry.getValue().all())
                .sum();
    }

    long returned(int before) {
        return days.entrySet().stream()
                .filter(entry -> entry.getKey() < before)
                .mapToLong(entry ->
                        Math.min(entry.getValue().all(), entry.getValue().returned()))
                .sum();
    }
}
