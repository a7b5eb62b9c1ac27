package io.zapas.forecast;

import java.time.LocalDate;

/**
 * Days on which demand may be unlike other days: a promotion, a holiday, a sale of the marketplace.
 *
 * @param from first day
 * @param to last day, inclusive
 * @param name what recurs: events of the same name are taken to act alike
 * @param sku the only product concerned, "" = all of {@code category}
 * @param category the only category concerned, "" = all
 * @param kind such as {@code promotion} or {@code holiday}: teaches about events whose name was never seen before
 */
public record Event(LocalDate from, LocalDate to, String name, String sku, String category, String kind) {
    boolean concerns(Series series) {
        return (sku.isEmpty() || sku.equals(series.sku()))
                && (category.isEmpty() || category.equals(series.category()));
    }

    /** Whether a period that begins on {@code date} has a day of the event. */
    boolean touches(Cadence cadence, LocalDate date) {
        return !date.isAfter(to) && !date.plusDays(cadence.days() - 1L).isBefore(from);
    }
}
