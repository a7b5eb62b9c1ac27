package io.zapas.restock;

import java.time.LocalDate;
import java.util.Optional;

/** One line of a purchase order; {@code supplier} "" if not told, {@code receivedOn} empty while it is open. */
public record PurchaseOrder(
        String supplier,
        String sku,
        String location,
        double quantity,
        LocalDate orderedOn,
        LocalDate expectedOn,
        Optional<LocalDate> receivedOn) {}
