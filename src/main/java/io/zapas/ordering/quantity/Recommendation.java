package io.zapas.ordering.quantity;

import io.zapas.ordering.terms.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What to order of one SKU for one location, and why.
 *
 * @param meanDemandPerDay over the protection interval
 * @param orderUpTo quantile of the demand over lead + review at {@code serviceLevel}
 * @param orderValue quantity times unit cost, empty if the cost is not known
 * @param stockoutOn first day on which stock is expected to run out (median projection), empty if not within the horizon
 * @param orderBy last day on which an order still avoids the loss, empty if no loss is in sight
 * @param coverDays days that on hand and inbound last at the mean demand, infinite if there is none
 * @param reason why this quantity, {@code notes} what else a planner should know (assumed terms, unknown stock, bound limits)
 */
public record Recommendation(
        String sku,
        String location,
        Position position,
        Terms terms,
        double meanDemandPerDay,
        double serviceLevel,
        double orderUpTo,
        Waterfall waterfall,
        Optional<BigDecimal> orderValue,
        Optional<LocalDate> stockoutOn,
        Optional<LocalDate> orderBy,
        double coverDays,
        Reason reason,
        List<Note> notes) {

    public int orderQuantity() {
        return waterfall.order();
    }

    /** The same with other notes. */
    public Recommendation withNotes(List<Note> notes) {
        return new Recommendation(
                sku,
                location,
                position,
                terms,
                meanDemandPerDay,
                serviceLevel,
                orderUpTo,
                waterfall,
                orderValue,
                stockoutOn,
                orderBy,
                coverDays,
                reason,
                List.copyOf(notes));
    }

    /** The same with another last day to order. */
    public Recommendation withOrderBy(Optional<LocalDate> lastDay) {
        return new Recommendation(
                sku,
                location,
                position,
                terms,
                meanDemandPerDay,
                serviceLevel,
                orderUpTo,
                waterfall,
                orderValue,
                stockoutOn,
                lastDay,
                coverDays,
                reason,
                notes);
    }

    /** The same with another quantity: the waterfall takes up the difference as rounding. */
    public Recommendation ordering(int units, Reason why) {
        Waterfall steps = new Waterfall(
                waterfall.leadTimeDemand(),
                waterfall.reviewDemand(),
                waterfall.safetyStock(),
                waterfall.onHand(),
                waterfall.inbound(),
                waterfall.expectedReturns(),
                waterfall.lostOnTheWay(),
                waterfall.rounding() + units - waterfall.order(),
                units);
        return new Recommendation(
                sku,
                location,
                position,
                terms,
                meanDemandPerDay,
                serviceLevel,
                orderUpTo,
                steps,
                terms.unitCost().map(cost -> cost.multiply(BigDecimal.valueOf(units))),
                stockoutOn,
                orderBy,
                coverDays,
                why,
                notes);
    }

    /** Why this quantity. */
    public enum Reason {
        BELOW_ORDER_UP_TO,
        ENOUGH_STOCK,
        DO_NOT_ORDER,
        SUPPLY_RESTRICTED,
        NO_DEMAND_EXPECTED,
        NOT_FORECASTABLE,
        LIMITED_BY_MAXIMUM_STOCK,
        RAISED_TO_MOQ,
        RAISED_TO_PACK,
        LIMITED_BY_SHELF_SPACE,
        /** The supplier is to be left in peace for some days after the last order. */
        TOO_SOON_AFTER_LAST_ORDER,
        RAISED_TO_SUPPLIER_MINIMUM,
        /** All that is needed of the supplier is worth less than it takes an order of, and waiting costs less than more. */
        BELOW_SUPPLIER_MINIMUM
    }

    /** What else a planner should know. */
    public enum Note {
        STOCK_UNKNOWN,
        LEAD_TIME_ASSUMED,
        REVIEW_ASSUMED,
        COST_UNKNOWN,
        OVERDUE_PURCHASE_ORDER,
        MOQ_ABOVE_MAXIMUM_STOCK,
        BAD_TERMS_IGNORED,
        RUNS_OUT_BEFORE_ARRIVAL,
        SUPPLIER_SHUTDOWN,
        SHARE_OF_MINIMUM,
        MINIMUM_OUT_OF_REACH,
        COUNTS_ON_TRANSFER,
        GIVES_TO_OTHERS,
        SUPPLIER_MINIMUM_OUT_OF_REACH
    }
}
