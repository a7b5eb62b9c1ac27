package io.zapas.restock;

import java.time.LocalDate;

/**
 * Days on which a supplier does not work.
 *
 * @param to last day, inclusive
 * @param name the supplier if it is the name of one, otherwise what the days are called: then all suppliers are concerned
 * @param sku the only product concerned, {@code category} the only category, "" = all
 */
public record Shutdown(LocalDate from, LocalDate to, String name, String sku, String category) {}
