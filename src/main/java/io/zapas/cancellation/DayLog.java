package io.zapas.cancellation;

import java.util.Arrays;

/**
 * What happened to the lines of one SKU at one place, by day. Written in any order, then closed and read. One long per line
 * and event, so that millions of lines fit.
 */
final class DayLog {
    /** Ordered units, ordered lines, lines cancelled early, units no longer open; units not cancelled, and those of them handed over. */
    enum Event {
        UNITS,
        LINES,
        EARLY,
        ENDED,
        KEPT,
        HANDED_OVER
    }

    private static final int DAY_BITS = 32;
    private static final int UNIT_BITS = 28;
    private static final int EVENT_MASK = (1 << DAY_BITS - UNIT_BITS) - 1;

    private long[] entries = new long[2];
    private int size;
    private boolean sorted;

    void add(int day, Event event, int units) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size + (size >> 1) + 1);
        }
        entries[size++] =
                (long) day << DAY_BITS | (long) event.ordinal() << UNIT_BITS | Math.min(units, (1 << UNIT_BITS) - 1);
        sorted = false;
    }

    /** Sum of an event over the days {@code from} to {@code to}, both included. */
    long sum(Event event, int from, int to) {
        sort();
        long sum = 0;
        for (int i = first(from); i < size && day(i) <= to; i++) {
            if ((entries[i] >>> UNIT_BITS & EVENT_MASK) == event.ordinal()) {
                sum += entries[i] & (1L << UNIT_BITS) - 1;
            }
        }
        return sum;
    }

    /** Units promised and not handed over, delivered or cancelled by the end of {@code day}. */
    long openUnits(int day) {
        return sum(Event.UNITS, Integer.MIN_VALUE, day) - sum(Event.ENDED, Integer.MIN_VALUE, day);
    }

    /** Units promised to buyers who did get them, still in the warehouse at the end of {@code day}. */
    long keptUnits(int day) {
        return sum(Event.KEPT, Integer.MIN_VALUE, day) - sum(Event.HANDED_OVER, Integer.MIN_VALUE, day);
    }

    private int day(int i) {
        return (int) (entries[i] >> DAY_BITS);
    }

    private int first(int from) {
        int at = Arrays.binarySearch(entries, 0, size, (long) from << DAY_BITS);
        int first = at < 0 ? -at - 1 : at;
        while (first > 0 && day(first - 1) >= from) {
            first--;
        }
        return first;
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(entries, 0, size);
            sorted = true;
        }
    }
}
