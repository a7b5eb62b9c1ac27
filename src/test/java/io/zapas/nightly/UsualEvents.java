package io.zapas.nightly;

import io.zapas.forecast.Event;
import java.time.LocalDate;
import java.util.List;

/** The events that the product assumes of a shop of which nothing is set. */
public final class UsualEvents {
    private UsualEvents() {}

    public static List<Event> at(LocalDate asOf) {
        return ShopEvents.usual("RU", asOf);
    }
}
