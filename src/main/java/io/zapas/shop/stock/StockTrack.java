package io.zapas.shop.stock;

import io.zapas.shop.SeriesKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of stock export tells of one key: a bit per day for its history, the rows of the newest day in full. Days are
 * counted back from as-of, so that a bit set is no longer than the history.
 */
final class StockTrack {
    private final BitSet told = new BitSet();
    private final BitSet sellable = new BitSet();
    private final List<Count> counts = new ArrayList<>(0);
    private final List<StockRow> newest = new ArrayList<>(1);
    private int newestDay = Integer.MAX_VALUE;
    private int firstDay = Integer.MIN_VALUE;
    private @Nullable StockRow advice;

    private record Count(int day, int out, int window) {}

    /** @param day days before as-of, at least 1 */
    void add(int day, StockRow row) {
        firstDay = Math.max(firstDay, day);
        Boolean canBeSold = row.sellable();
        if (canBeSold != null) {
            told.set(day);
            if (canBeSold) {
                sellable.set(day);
            }
        }
        Integer out = row.daysOutOfStock();
        Integer window = row.outOfStockWindowDays();
        if (out != null && window != null) {
            counts.add(new Count(day, out, window));
        }
        if (day < newestDay) {
            newestDay = day;
            newest.clear();
        }
        if (day == newestDay) {
            newest.add(row);
        }
        advice = better(advice, row);
    }

    BitSet told() {
        return told;
    }

    BitSet sellable() {
        return sellable;
    }

    int firstDay() {
        return firstDay;
    }

    int lastDay() {
        return newestDay;
    }

    /** The rows of a day that is the newest, none of any other. */
    List<StockRow> rowsOf(int day) {
        return day == newestDay ? newest : List.of();
    }

    void counts(SeriesKey key, LocalDate asOf, Consumer<OutOfStockCount> sink) {
        counts.forEach(c -> sink.accept(new OutOfStockCount(key, asOf.minusDays(c.day), c.out, c.window)));
    }

    /** The platform's own advice: the newest row that gives any. */
    static @Nullable StockRow advice(Collection<StockTrack> tracks) {
        StockRow best = null;
        for (StockTrack track : tracks) {
            if (track.advice != null) {
                best = better(best, track.advice);
            }
        }
        return best;
    }

    private static @Nullable StockRow better(@Nullable StockRow a, StockRow b) {
        if (weight(b) % FACTS == 0) {
            return a;
        }
        return a == null || weight(b) > weight(a) ? b : a;
    }

    private static final int FACTS = 8;

    /** The newer row weighs more, then the one that tells more. */
    private static long weight(StockRow row) {
        int facts = (row.recommendedSupply() != null ? 4 : 0)
                + (row.averageDailySales() != null ? 2 : 0)
                + (row.liquidity() == null ? 0 : 1);
        return row.date().toEpochDay() * FACTS + facts;
    }
}
