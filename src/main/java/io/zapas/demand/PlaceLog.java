package io.zapas.demand;

import io.zapas.shop.stock.OutOfStockCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is known of one SKU at one place, packed: an entry is day, kind and units in one {@code long}. */
final class PlaceLog {
    /** Kinds beyond the ordinals of {@link Standing}. */
    static final int SALE = 14;

    static final int RECEIVED = 15;

    private static final long[] NOTHING = {};

    /** Units of one kind on one day; {@code kind} an ordinal of {@link Standing}, {@link #SALE} or {@link #RECEIVED}. */
    record Entry(int day, int kind, int units) {
        private static Entry unpacked(long entry) {
            return new Entry((int) (entry >> 36), (int) (entry >> 32) & 15, (int) entry);
        }

        boolean is(Standing standing) {
            return kind == standing.ordinal();
        }

        boolean isSale() {
            return kind == SALE;
        }

        boolean isOrder() {
            return kind < SALE && Standing.values()[kind].isDemand();
        }
    }

    private long[] entries = NOTHING;
    private int size;
    private @Nullable StockDays stock;
    private List<OutOfStockCount> counts = List.of();

    void add(int day, int kind, int units) {
        if (size > 0 && mergesWithLast(day, kind, units)) {
            entries[size - 1] = pack(day, kind, units + (int) entries[size - 1]);
            return;
        }
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, Math.max(4, size + (size >> 1)));
        }
        entries[size++] = pack(day, kind, units);
    }

    /** Readers come sorted by day as a rule, so lines of one day fold into one entry. */
    private boolean mergesWithLast(int day, int kind, int units) {
        long last = entries[size - 1];
        long sum = (long) (int) last + units;
        return last >> 32 == pack(day, kind, 0) >> 32 && sum == (int) sum;
    }

    private static long pack(int day, int kind, int units) {
        return (long) day << 36 | (long) kind << 32 | units & 0xffff_ffffL;
    }

    /** Sorts and folds, so that sums of fractions come out alike to the last bit whatever the order of the input. */
    void settle() {
        Arrays.sort(entries, 0, size);
        long[] sorted = entries;
        int n = size;
        entries = new long[n];
        size = 0;
        for (int i = 0; i < n; i++) {
            Entry entry = Entry.unpacked(sorted[i]);
            add(entry.day(), entry.kind(), entry.units());
        }
        entries = Arrays.copyOf(entries, size);
    }

    /** Once settled, by day and kind. */
    Stream<Entry> entries() {
        return Arrays.stream(entries, 0, size).mapToObj(Entry::unpacked);
    }

    boolean hasSales() {
        return entries().anyMatch(Entry::isSale);
    }

    void observe(int day, boolean sellable) {
        if (stock == null) {
            stock = new StockDays();
        }
        stock.set(day, sellable);
    }

    void count(OutOfStockCount count) {
        if (counts.isEmpty()) {
            counts = new ArrayList<>(1);
        }
        counts.add(count);
    }

    @Nullable
    StockDays stock() {
        return stock;
    }

    List<OutOfStockCount> counts() {
        return counts;
    }
}
