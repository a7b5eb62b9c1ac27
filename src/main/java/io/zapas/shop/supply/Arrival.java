package io.zapas.shop.supply;

import java.time.LocalDate;

/**
 * Units on their way.
 *
 * @param on day at whose start they can be sold, as expected; may lie before as-of (overdue)
 * @param quantity may be fractional for expected returns
 */
public record Arrival(LocalDate on, double quantity, Source source) {
    public enum Source {
        PURCHASE_ORDER,
        SUPPLY_REQUEST,
        IN_TRANSIT,
        PREPARING,
        /** Ordered by the planner's word on an earlier report. */
        APPROVED,
        /** Sent from an own warehouse to another place, as the same report says. */
        TRANSFER,
        RETURN
    }
}
