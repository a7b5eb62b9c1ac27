package io.zapas.ordering.terms;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How an SKU is bought for a location, complete: what the export does not say comes from the settings, and {@code assumed}
 * names it.
 *
 * @param leadTimeDays from order to sellable, {@code leadTimeSdDays} its spread
 * @param shortageCost of one unit of demand lost, {@code holdingCostPerDay} of one unit kept a day; both or neither decide
 * @param serviceLevel told by the planner, else empty
 * @param assumed names of the components that are settings' defaults
 * @param transitDays the last days of the lead time, in which the goods travel and no shutdown of the supplier holds them up
 * @param limits what else bounds an order
 */
public record Terms(
        String supplier,
        int leadTimeDays,
        double leadTimeSdDays,
        int reviewDays,
        int moq,
        int packSize,
        OptionalInt maxStock,
        Optional<BigDecimal> unitCost,
        Optional<BigDecimal> shortageCost,
        Optional<BigDecimal> holdingCostPerDay,
        OptionalDouble serviceLevel,
        boolean doNotOrder,
        String currency,
        Set<String> assumed,
        int transitDays,
        Limits limits) {
    /** Without transit and further limits. */
    public Terms(
            String supplier,
            int leadTimeDays,
            double leadTimeSdDays,
            int reviewDays,
            int moq,
            int packSize,
            OptionalInt maxStock,
            Optional<BigDecimal> unitCost,
            Optional<BigDecimal> shortageCost,
            Optional<BigDecimal> holdingCostPerDay,
            OptionalDouble serviceLevel,
            boolean doNotOrder,
            String currency,
            Set<String> assumed) {
        this(
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
                currency,
                assumed,
                0,
                Limits.NONE);
    }

    /** The same with another minimum. */
    public Terms atLeast(int units) {
        return new Terms(
                supplier,
                leadTimeDays,
                leadTimeSdDays,
                reviewDays,
                units,
                packSize,
                maxStock,
                unitCost,
                shortageCost,
                holdingCostPerDay,
                serviceLevel,
                doNotOrder,
                currency,
                assumed,
                transitDays,
                limits);
    }

    /** The same with another lead time and review period. */
    Terms lasting(int leadTimeDays, int reviewDays) {
        return new Terms(
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
                currency,
                assumed,
                transitDays,
                limits);
    }

    /** The most that may be on hand and coming: the stated maximum, or less where there is no room for it. */
    public OptionalInt most() {
        OptionalInt room = limits.room();
        if (maxStock.isEmpty() || room.isEmpty()) {
            return maxStock.isPresent() ? maxStock : room;
        }
        return OptionalInt.of(Math.min(maxStock.getAsInt(), room.getAsInt()));
    }

    /** Whether it is the room that says how much that is. */
    public boolean roomBinds() {
        return limits.room().isPresent() && (maxStock.isEmpty() || limits.room().getAsInt() < maxStock.getAsInt());
    }
}
