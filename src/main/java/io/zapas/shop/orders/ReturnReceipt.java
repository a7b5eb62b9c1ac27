package io.zapas.shop.orders;

import io.zapas.shop.SeriesKey;
import java.time.LocalDate;

/** Units of an order that came back into the seller's hands, from a returns export. */
public record ReturnReceipt(SeriesKey key, LocalDate ordered, LocalDate received, int quantity) {}
