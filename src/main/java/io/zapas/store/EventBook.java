package io.zapas.store;

import io.zapas.intake.schema.Kind;
import io.zapas.shop.events.Event;
import io.zapas.shop.events.EventRow;
import io.zapas.shop.supply.Shutdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The planner's events: those that move demand, and the shutdowns that move supply. */
public final class EventBook {
    /** Moves supply, not demand: what buyers ask for in these days is asked for as ever. */
    private static final String SUPPLIER_SHUTDOWN = "supplier_shutdown";

    private EventBook() {}

    /** Days on which suppliers are shut. */
    public static List<Shutdown> shutdowns(LatestRowTable latest, int shopId, Catalogue catalogue) {
        List<Shutdown> shutdowns = new ArrayList<>();
        latest.scan(shopId, Kind.EVENTS.name(), EventRow.class, (origin, row) -> {
            if (row.kind().strip().toLowerCase(Locale.ROOT).equals(SUPPLIER_SHUTDOWN)) {
                shutdowns.add(new Shutdown(
                        row.from(),
                        row.to(),
                        row.name(),
                        catalogue.skuOf(row.sku()).orElse(row.sku()),
                        row.category(),
                        row.supplier()));
            }
        });
        return shutdowns;
    }

    /** An event of an article is one of its SKU; one without a name is known by its kind. */
    public static List<Event> read(LatestRowTable latest, int shopId, Catalogue catalogue) {
        List<Event> events = new ArrayList<>();
        latest.scan(shopId, Kind.EVENTS.name(), EventRow.class, (origin, row) -> {
            String kind = row.kind().strip().toLowerCase(Locale.ROOT);
            if (!kind.equals(SUPPLIER_SHUTDOWN)) {
                events.add(new Event(
                        row.from(),
                        row.to(),
                        row.name().isBlank() ? kind : row.name(),
                        catalogue.skuOf(row.sku()).orElse(row.sku()),
                        row.category(),
                        kind));
            }
        });
        return events;
    }
}
