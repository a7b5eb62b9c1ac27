package io.zapas.shop.supply;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of a purchase order as a supplier's record counts it.
 *
 * @param receivedOn empty while it is open
 * @param received units that came, 0 while it is open
 */
public record Delivery(
        String supplier,
        String sku,
        double ordered,
        LocalDate orderedOn,
        LocalDate expectedOn,
        Optional<LocalDate> receivedOn,
        double received) {}
