package io.zapas.shop.supply;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of a purchase order, as known before as-of.
 *
 * @param location cluster or own warehouse, "" for the whole shop
 * @param supplier "" if not told
 * @param receivedOn empty while it is open
 * @param receivedQuantity units that came, 0 while it is open
 */
public record SupplyLine(
        String po,
        String supplier,
        String sku,
        String location,
        int quantity,
        LocalDate orderedOn,
        LocalDate expectedOn,
        Optional<LocalDate> receivedOn,
        int receivedQuantity) {

    /** Placed and not there yet at the end of {@code day}. */
    public boolean isOpenOn(LocalDate day) {
        return !orderedOn.isAfter(day)
                && receivedOn.filter(on -> !on.isAfter(day)).isEmpty();
    }
}
