package io.zapas.shop.events;

import io.zapas.shop.Row;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Something dated that moves demand or supply.
 *
 * @param to last day, inclusive
 * @param sku "" unless it concerns one SKU
 * @param category "" unless it concerns one category; both empty: the whole shop
 * @param kind promotion, holiday, supplier_shutdown, price_change, or the user's own word
 * @param supplier that shuts; "" if the row does not say, or was stored before there was such a column
 */
public record EventRow(
        LocalDate from, LocalDate to, String name, String sku, String category, String kind, String supplier)
        implements Row {
    public EventRow {
        supplier = Objects.requireNonNullElse(supplier, "");
    }

    public EventRow(LocalDate from, LocalDate to, String name, String sku, String category, String kind) {
        this(from, to, name, sku, category, kind, "");
    }
}
