package io.zapas.report;

import io.zapas.demand.SeriesKey;
import java.time.LocalDate;

/** A planner's word on an order that the report of a day proposed. {@code units} 0: not to be ordered. */
public record Approval(SeriesKey key, LocalDate reportAsOf, int units) {}
