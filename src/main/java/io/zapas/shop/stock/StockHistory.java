package io.zapas.shop.stock;

import java.time.LocalDate;
import java.util.Optional;

/** What is known of a SKU's stock on past days. */
@FunctionalInterface
public interface StockHistory {
    /** No snapshot at all. */
    StockHistory NONE = (sku, location, day) -> Optional.empty();

    /** Whether the SKU could be sold at the location at the end of the day; empty if no snapshot tells. */
    Optional<Boolean> sellable(String sku, String location, LocalDate day);
}
