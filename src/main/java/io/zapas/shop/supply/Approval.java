package io.zapas.shop.supply;

import io.zapas.shop.SeriesKey;
import java.time.LocalDate;

/** A planner's word on an order that the report of a day proposed. {@code units} 0: not to be ordered. */
public record Approval(SeriesKey key, LocalDate reportAsOf, int units) {}
