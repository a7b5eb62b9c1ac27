package io.zapas.shop.stock;

import io.zapas.shop.SeriesKey;
import java.time.LocalDate;

/** Sellable stock of a key at the end of a day (daily) or over a period (weekly), as a snapshot tells. */
public record StockObservation(SeriesKey key, LocalDate date, boolean sellable) {}
