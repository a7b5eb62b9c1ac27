package io.zapas.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One SKU over all its places, as its listing should show it.
 *
 * @param places where demand or stock is kept, {@code emptyPlaces} of them with demand and nothing to sell
 * @param perDay mean expected demand
 * @param runsOutOn first day on which a place with demand runs out, empty if none is in sight or it is out already
 * @param earliestArrival next expected day of units on their way, never before as-of
 * @param availableFrom the day that can honestly be promised: at once, with the next arrival, or with an order placed today
 */
record Listed(
        Product product,
        Status status,
        int onHand,
        int places,
        int emptyPlaces,
        double perDay,
        Optional<LocalDate> runsOutOn,
        Optional<LocalDate> earliestArrival,
        Optional<LocalDate> availableFrom) {
    enum Status {
        OUT,
        /** Lasts for less than an order takes. */
        LOW,
        IN_STOCK,
        /** Neither stock nor demand expected. */
        NOT_SOLD
    }
}
