package io.zapas.exports;

import java.time.LocalDate;

/**
 * Something dated that moves demand or supply.
 *
 * @param to last day, inclusive
 * @param sku "" unless it concerns one SKU
 * @param category "" unless it concerns one category; both empty: the whole shop
 * @param kind promotion, holiday, supplier_shutdown, price_change, or the user's own word
 */
public record EventRow(LocalDate from, LocalDate to, String name, String sku, String category, String kind)
        implements Row {}
