package io.zapas.shop.orders;

import io.zapas.shop.SeriesKey;
import java.time.LocalDate;

/** Units sold in one period, from a sales export; {@code date} is the period's first day. */
public record Sale(SeriesKey key, LocalDate date, int quantity) {}
