package io.zapas.shop.supply;

import java.time.LocalDate;

/**
 * Days on which a supplier does not work.
 *
 * @param to last day, inclusive
 * @param name what the days are called; if it is the name of a supplier, that one alone is concerned
 * @param sku the only product concerned, {@code category} the only category, "" = all
 * @param supplier the only one concerned, "" if it is not told: then the name decides, and otherwise all are concerned
 */
public record Shutdown(LocalDate from, LocalDate to, String name, String sku, String category, String supplier) {
    /** Of a supplier that is not told. */
    public Shutdown(LocalDate from, LocalDate to, String name, String sku, String category) {
        this(from, to, name, sku, category, "");
    }

    public boolean overlaps(LocalDate first, LocalDate end) {
        return from.isBefore(end) && !to.isBefore(first);
    }
}
