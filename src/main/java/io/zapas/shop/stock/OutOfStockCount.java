package io.zapas.shop.stock;

import io.zapas.shop.SeriesKey;
import java.time.LocalDate;

/** The export's own word: {@code daysOut} of the {@code windowDays} days ending at {@code date} had no stock. */
public record OutOfStockCount(SeriesKey key, LocalDate date, int daysOut, int windowDays) {}
