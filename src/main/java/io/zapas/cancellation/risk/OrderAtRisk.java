package io.zapas.cancellation.risk;

import io.zapas.shop.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A line of an open posting that will perhaps be cancelled by the seller's fault. Nothing of the buyer is known here.
 *
 * @param chance 0..1 that it is cancelled so, from what became of the shop's earlier lines in the same state
 * @param onHand units shown as sellable at the line's place, {@code reserved} for open orders, on {@code shownOn}
 * @param promisedBefore units of open lines for the same goods that are due before this one
 * @param arrival next purchase order expected at the place, not before as-of
 * @param elsewhere another warehouse of the seller that shows enough of it, "" if none
 */
public record OrderAtRisk(
        String orderId,
        String sku,
        String location,
        int quantity,
        Optional<Money> price,
        LocalDateTime orderedAt,
        Optional<LocalDateTime> shipBy,
        Threat threat,
        double chance,
        int onHand,
        int reserved,
        Optional<LocalDate> shownOn,
        long promisedBefore,
        Optional<LocalDate> arrival,
        String elsewhere,
        int elsewhereUnits) {
    /** Why it is in danger. */
    public enum Threat {
        /** More is promised before and with it than there is. */
        SHORT,
        /** Not handed over although its deadline is over. */
        OVERDUE,
        /** More reserved than shown: sold more often than it lies there. */
        OVERSOLD,
        /** Nothing left beyond what is promised: the last units may be miscounted. */
        LAST_UNITS,
        /** Stock is shown, but this SKU's orders of the last weeks were cancelled. */
        OFTEN_CANCELLED
    }

    /** Price of its units, empty without a price. */
    public Optional<Money> value() {
        return price.map(unit -> unit.times(quantity));
    }
}
