package io.zapas.ordering.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How an SKU is bought for a location, complete: what the export does not say comes from the settings, and {@code assumed}
 * names it.
 *
 * @param serviceLevel told by the planner or assumed of the class, in (0, 1)
 * @param assumed names of the components that are settings' defaults, as {@code leadTimeDays}
 * @param minOrderValue that the supplier takes an order of, in the currency of the costs
 * @param notBefore first day on which the supplier may be ordered from again
 */
public record Terms(
        String supplier,
        Cycle cycle,
        Lot lot,
        Costs costs,
        OptionalDouble serviceLevel,
        boolean doNotOrder,
        Set<String> assumed,
        Optional<BigDecimal> minOrderValue,
        Optional<LocalDate> notBefore) {
    private static final double WITHOUT_ANY_WORD = 0.9;

    /**
     * @param leadTimeDays from order to sellable, {@code leadTimeSdDays} its spread
     * @param transitDays the last days of the lead time, in which the goods travel and no shutdown of the supplier holds them up
     */
    public record Cycle(int leadTimeDays, double leadTimeSdDays, int reviewDays, int transitDays) {}

    /**
     * @param maxStock on hand and coming, as stated; {@code room} units for which the place has room, by their volume
     */
    public record Lot(int moq, int packSize, OptionalInt maxStock, OptionalInt room) {
        /** Any number of single units. */
        public static final Lot ANY = new Lot(1, 1, OptionalInt.empty(), OptionalInt.empty());

        /** The most that may be on hand and coming: the stated maximum, or less where there is no room for it. */
        public OptionalInt most() {
            return roomBinds() ? room : maxStock;
        }

        /** Whether it is the room that says how much that is. */
        public boolean roomBinds() {
            return room.isPresent() && (maxStock.isEmpty() || room.getAsInt() < maxStock.getAsInt());
        }

        /** A minimum above the maximum itself is not followed. */
        public boolean moqAboveMost() {
            return most().isPresent() && moq > most().getAsInt();
        }
    }

    /**
     * Per unit, in {@code currency} (ISO code, "" if the export does not say).
     *
     * @param shortage of one unit of demand lost, {@code holdingPerDay} of one unit kept a day; both or neither decide
     */
    public record Costs(
            Optional<BigDecimal> unit,
            Optional<BigDecimal> shortage,
            Optional<BigDecimal> holdingPerDay,
            String currency) {}

    public Terms with(Cycle other) {
        return new Terms(supplier, other, lot, costs, serviceLevel, doNotOrder, assumed, minOrderValue, notBefore);
    }

    public Terms with(Lot other) {
        return new Terms(supplier, cycle, other, costs, serviceLevel, doNotOrder, assumed, minOrderValue, notBefore);
    }

    /** Whether money decides how much is enough: the cost of a lost unit is told, not guessed from the settings' margin. */
    public boolean moneyDecides() {
        return !assumed.contains("shortageCost") && costs.shortage.isPresent() && costs.holdingPerDay.isPresent();
    }

    /**
     * The level at which one unit more costs as much as it saves: shortage ÷ (shortage + holding over the review period), the
     * newsvendor's critical ratio. Where money does not decide, {@link #serviceLevel}.
     */
    public double criticalRatio() {
        if (!moneyDecides()) {
            return serviceLevel.orElse(WITHOUT_ANY_WORD);
        }
        double shortage = costs.shortage.orElseThrow().doubleValue();
        double holding = costs.holdingPerDay.orElseThrow().doubleValue() * reviewDays();
        return shortage / (shortage + holding);
    }

    /** Days from an order until the one after it lands. */
    public int intervalDays() {
        return leadTimeDays() + reviewDays();
    }

    public int leadTimeDays() {
        return cycle.leadTimeDays;
    }

    public double leadTimeSdDays() {
        return cycle.leadTimeSdDays;
    }

    public int reviewDays() {
        return cycle.reviewDays;
    }

    public int moq() {
        return lot.moq;
    }

    public int packSize() {
        return lot.packSize;
    }

    public OptionalInt maxStock() {
        return lot.maxStock;
    }

    public Optional<BigDecimal> unitCost() {
        return costs.unit;
    }

    public Optional<BigDecimal> shortageCost() {
        return costs.shortage;
    }

    public Optional<BigDecimal> holdingCostPerDay() {
        return costs.holdingPerDay;
    }

    public String currency() {
        return costs.currency;
    }
}
