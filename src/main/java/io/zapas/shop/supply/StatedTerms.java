package io.zapas.shop.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Sending terms as the planner's file states them, sensible or not; empty where it says nothing.
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
        Legs legs,
        Bounds bounds,
        String row) {
    /**
     * Legs of the lead time.
     *
     * @param transitDays of the lead time, on the road · {@code toClusterDays} on top of it, from the own warehouse on
     */
    public record Legs(OptionalInt transitDays, OptionalInt toClusterDays) {
        static final Legs NONE = new Legs(OptionalInt.empty(), OptionalInt.empty());
    }

    /** @param minOrderValue and {@code minDaysBetweenOrders} of the supplier, {@code maxVolumeL} litres for the SKU there */
    public record Bounds(
            Optional<BigDecimal> minOrderValue, OptionalInt minDaysBetweenOrders, OptionalDouble maxVolumeL) {
        static final Bounds NONE = new Bounds(Optional.empty(), OptionalInt.empty(), OptionalDouble.empty());
    }

    /** In one leg, without bounds of the supplier and the shelf. */
    public StatedTerms(
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
            String row) {
        this(
                sku,
                location,
                supplier,
                leadTimeDays,
                leadTimeSdDays,
                reviewDays,
                moq,
                packSize,
                maxStock,
                unitCost,
                shortageCost,
                holdingCostPerDay,
                serviceLevel,
                doNotOrder,
                validUntil,
                Legs.NONE,
                Bounds.NONE,
                row);
    }
}
