package io.zapas.run;

import io.zapas.shop.events.Event;
import io.zapas.shop.events.Holidays;
import io.zapas.shop.events.SaleEvents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The events that a shop's forecasts know: tonight's, and those for past days by which its policy is tuned. */
public final class ShopEvents {
    private static final int YEARS_BACK = 6;
    private static final int DAYS_AHEAD = 400;

    private ShopEvents() {}

    /** Of the planner's own book, of the buyers' country, of the marketplaces, and of the products' prices. */
    static List<Event> of(Run run, Ledger ledger, int shopId, LocalDate asOf) {
        List<Event> events = new ArrayList<>(
                ledger.facts(shopId, run.settings().zoneId(), asOf).events().events());
        events.addAll(calendar(run.settings().country(), asOf));
        ledger.results()
                .find(shopId, RebuildDemand.PRICE_EVENTS, Event[].class)
                .ifPresent(prices -> events.addAll(List.of(prices)));
        return events;
    }

    /**
     * What every shop of a country knows without being told: public holidays and the marketplaces' sales.
     *
     * @param country a code such as RU, or {@link Holidays#NONE}
     */
    public static List<Event> calendar(String country, LocalDate asOf) {
        int first = asOf.getYear() - YEARS_BACK;
        int last = asOf.plusDays(DAYS_AHEAD).getYear();
        List<Event> events = new ArrayList<>(Holidays.of(country, first, last));
        events.addAll(SaleEvents.of(first, last));
        return events;
    }
}
