package io.zapas.shop.stock;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One stock figure as the ledger keeps it.
 *
 * @param undated the export carries no date of its own: the row's date is that of the file
 */
public record StockLevel(StockRow row, boolean undated) {

    /** The day at whose end it was so, as known at as-of: an undated export is taken as the state before; empty = later. */
    Optional<LocalDate> dayBefore(LocalDate asOf) {
        return row.date().isBefore(asOf)
                ? Optional.of(row.date())
                : undated ? Optional.of(asOf.minusDays(1)) : Optional.empty();
    }

    /** Whether it was surely known at as-of: an undated export that came later was perhaps not there yet. */
    public boolean isSurelyBefore(LocalDate asOf) {
        return !undated || row.date().isBefore(asOf);
    }
}
