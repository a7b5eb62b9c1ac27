package io.zapas.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One stored stock figure; counts that no export tells are 0, {@code onHand} and {@code inStock} may be untold. */
record StockLevel(
        Dictionaries.Place place,
        LocalDate date,
        boolean undated,
        @Nullable Integer onHand,
        @Nullable Boolean inStock,
        int reserved,
        int preparing,
        int requested,
        int inTransit,
        int returning,
        int blocked,
        @Nullable Integer daysOut,
        @Nullable Integer windowDays,
        @Nullable Double averageSales,
        @Nullable Integer recommended,
        String liquidity,
        boolean restricted) {

    /** Whether it could be sold, as far as told. */
    @Nullable
    Boolean sellable() {
        return onHand != null ? Boolean.valueOf(onHand > 0) : inStock;
    }
}
