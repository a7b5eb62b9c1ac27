package io.zapas.shop.orders;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Units of an order line on their way back.
 *
 * @param orderedOn empty if the export of returns does not tell; the order line tells it then
 * @param reason in the buyer's or the platform's words, "" if none
 */
public record Returned(String orderId, String sku, Optional<LocalDate> orderedOn, String reason) {}
