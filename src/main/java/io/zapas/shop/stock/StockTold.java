package io.zapas.shop.stock;

import java.util.Comparator;
import java.util.List;

/** What one export tells of a key's stock on its newest day, so many days before as-of. */
record StockTold(int day, StockScope scope, List<StockRow> rows) {
    private static final Comparator<StockTold> WEAKEST_FIRST =
            Comparator.comparingInt(StockTold::day).reversed().thenComparing(told -> told.scope.rank());

    static StockTold better(StockTold a, StockTold b) {
        return WEAKEST_FIRST.compare(a, b) >= 0 ? a : b;
    }
}
