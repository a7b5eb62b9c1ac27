package io.zapas.nightly;

import io.zapas.forecast.Event;
import io.zapas.ledger.Catalogue;
import io.zapas.ledger.EventBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days on which a shop's demand may be unlike others, for the forecasts of the night and those made for past days alike. */
final class ShopEvents {
    private static final int LONGEST_DAYS = 400;
    private static final int YEARS = 6;

    private ShopEvents() {}

    /** Of the planner's own book, of the buyers' country, of the marketplaces, and of the products' prices. */
    static List<Event> of(Ledger ledger, Run run, int shopId, Catalogue catalogue, LocalDate asOf) {
        List<Event> events = new ArrayList<>(EventBook.read(ledger.latest(), shopId, catalogue));
        events.addAll(usual(run.settings().country(), asOf));
        ledger.results()
                .find(shopId, RebuildDemand.PRICE_EVENTS, Event[].class)
                .ifPresent(prices -> events.addAll(List.of(prices)));
        return events;
    }

    /** Those that every shop with buyers in a country has. */
    static List<Event> usual(String country, LocalDate asOf) {
        int first = asOf.getYear() - YEARS;
        int last = asOf.plusDays(LONGEST_DAYS).getYear();
        List<Event> events = new ArrayList<>(Holidays.of(country, first, last));
        events.addAll(SaleEvents.of(first, last));
        return events;
    }
}
