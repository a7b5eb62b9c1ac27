package io.zapas.restock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Supply terms as the planner's file states them, sensible or not; empty where it says nothing.
 *
 * @param row where they stand, as {@code supply-terms.csv:14}
 */
public record StatedTerms(
        String sku,
        String location,
        String supplier,
        OptionalInt leadTimeDays,
        OptionalDouble leadTimeSdDays,
        OptionalInt reviewDays,
        OptionalInt moq,
        OptionalInt packSize,
        OptionalInt maxStock,
        Optional<BigDecimal> unitCost,
        Optional<BigDecimal> shortageCost,
        Optional<BigDecimal> holdingCostPerDay,
        OptionalDouble serviceLevel,
        boolean doNotOrder,
        Optional<LocalDate> validUntil,
        String row) {}
