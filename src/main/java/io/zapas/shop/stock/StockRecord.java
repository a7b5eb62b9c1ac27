package io.zapas.shop.stock;

import java.time.LocalDate;
import java.util.Optional;

/** The stock as the shop's own snapshots show it, which need not be the stock that was there. */
@FunctionalInterface
public interface StockRecord {
    /** No snapshot at all. */
    StockRecord NONE = (sku, location, day) -> Optional.empty();

    /** What is shown at the end of the day; empty if no snapshot tells. */
    Optional<StockFigure> at(String sku, String location, LocalDate day);
}
