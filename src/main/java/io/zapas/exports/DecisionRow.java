package io.zapas.exports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A planner's word on a recommendation of an earlier report. */
public record DecisionRow(
        LocalDate reportAsOf,
        String sku,
        String location,
        @Nullable Boolean approved,
        @Nullable Integer quantity,
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable String note)
        implements Row {}
