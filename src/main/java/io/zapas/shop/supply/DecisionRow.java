package io.zapas.shop.supply;

import io.zapas.shop.Row;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A planner's word on a recommendation of an earlier report.
 *
 * @param action in the words of the report, "" if the file has no such column: an order
 * @param sku "" for an action that is about no single product
 * @param quantity what the planner wrote, else what was proposed
 */
public record DecisionRow(
        LocalDate reportAsOf,
        String action,
        String sku,
        String location,
        @Nullable Boolean approved,
        @Nullable Integer quantity,
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable String note)
        implements Row {}
