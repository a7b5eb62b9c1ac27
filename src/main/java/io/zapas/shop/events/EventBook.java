package io.zapas.shop.events;

import io.zapas.shop.catalogue.Catalogue;
import io.zapas.shop.supply.Shutdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The planner's events.
 *
 * @param events that move demand
 * @param shutdowns days on which suppliers are shut: they move supply, what buyers ask for then is asked for as ever
 */
public record EventBook(List<Event> events, List<Shutdown> shutdowns) {
    private static final String SUPPLIER_SHUTDOWN = "supplier_shutdown";

    /** An event of an article is one of its SKU; one without a name is known by its kind. */
    public static EventBook of(Iterable<EventRow> rows, Catalogue catalogue) {
        EventBook book = new EventBook(new ArrayList<>(), new ArrayList<>());
        for (EventRow row : rows) {
            String kind = row.kind().strip().toLowerCase(Locale.ROOT);
            String sku = catalogue.skuOf(row.sku()).orElse(row.sku());
            if (kind.equals(SUPPLIER_SHUTDOWN)) {
                book.shutdowns.add(new Shutdown(row.from(), row.to(), row.name(), sku, row.category(), row.supplier()));
            } else {
                String name = row.name().isBlank() ? kind : row.name();
                book.events.add(new Event(row.from(), row.to(), name, sku, row.category(), kind));
            }
        }
        return book;
    }
}
