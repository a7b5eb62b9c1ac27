package io.zapas.cancellation.evidence;

import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * The lines of one SKU at one place, by order day. Written in any order, then read. One long a line, so that millions fit: order
 * day, units, days until it left or was cancelled, and whether it was.
 */
final class LineLog {
    /** Nothing stays open for longer. */
    private static final int LONGEST = 1_022;

    private static final int STILL_OPEN = 1_023;
    private static final int DAY_SHIFT = 40;
    private static final int END_SHIFT = 24;
    private static final int UNIT_BITS = 22;
    private static final int MOST_UNITS = (1 << UNIT_BITS) - 1;
    private static final long EARLY = 1L << UNIT_BITS;
    private static final long KEPT = 1L << UNIT_BITS + 1;

    private long[] entries = new long[2];
    private int size;
    private boolean sorted;

    /**
     * @param early cancelled before hand-over, see {@link OrderHistoryIndex}
     * @param kept not cancelled
     * @param end day on which it left the warehouse or was cancelled, {@code Integer.MAX_VALUE} while it is open
     */
    void add(int day, int units, int end, boolean early, boolean kept) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size + (size >> 1) + 1);
        }
        long days = end == Integer.MAX_VALUE ? STILL_OPEN : Math.max(0, Math.min(LONGEST, (long) end - day));
        entries[size++] = (long) day << DAY_SHIFT
                | days << END_SHIFT
                | (kept ? KEPT : 0)
                | (early ? EARLY : 0)
                | Math.max(0, Math.min(units, MOST_UNITS));
        sorted = false;
    }

    /** Lines ordered from {@code from} to {@code to}, both included. */
    long lines(int from, int to) {
        return Math.max(0, (long) first(to + 1L) - first(from));
    }

    long lines() {
        return size;
    }

    /** Of them, cancelled early. */
    long early(int from, int to) {
        return count(from, to, entry -> (entry & EARLY) != 0);
    }

    long early() {
        return Arrays.stream(entries, 0, size)
                .filter(entry -> (entry & EARLY) != 0)
                .count();
    }

    long units(int from, int to) {
        return units(from, to, entry -> true);
    }

    /** Units promised and not handed over, delivered or cancelled by the end of {@code day}. */
    long openUnits(int day) {
        return units(day - LONGEST, day, entry -> isOpen(entry, day));
    }

    /** Units promised to buyers who did get them, still in the warehouse at the end of {@code day}. */
    long keptUnits(int day) {
        return units(day - LONGEST, day, entry -> (entry & KEPT) != 0 && isOpen(entry, day));
    }

    private static boolean isOpen(long entry, int day) {
        long days = entry >> END_SHIFT & STILL_OPEN;
        return days == STILL_OPEN || (entry >> DAY_SHIFT) + days > day;
    }

    private long count(int from, int to, LongPredicate which) {
        int end = first(to + 1L);
        long count = 0;
        for (int i = first(from); i < end; i++) {
            count += which.test(entries[i]) ? 1 : 0;
        }
        return count;
    }

    private long units(int from, int to, LongPredicate which) {
        int end = first(to + 1L);
        long sum = 0;
        for (int i = first(from); i < end; i++) {
            sum += which.test(entries[i]) ? entries[i] & MOST_UNITS : 0;
        }
        return sum;
    }

    /** Index of the first line ordered on that day or later. */
    private int first(long day) {
        if (!sorted) {
            Arrays.sort(entries, 0, size);
            sorted = true;
        }
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = low + high >>> 1;
            if (entries[middle] >> DAY_SHIFT < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
