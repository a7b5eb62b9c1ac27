package io.zapas.shop.supply;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of a purchase order.
 *
 * @param supplier "" if not told
 * @param receivedOn empty while it is open
 * @param row where it stands, as {@code purchase-orders.csv:14}
 */
public record PurchaseOrder(
        String supplier,
        String sku,
        String location,
        double quantity,
        LocalDate orderedOn,
        LocalDate expectedOn,
        Optional<LocalDate> receivedOn,
        String row) {}
