package io.zapas.ordering.quantity;

import io.zapas.ordering.terms.Terms;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.supply.Shutdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to order of one SKU for one location, and why; what stands behind it and what follows from it.
 *
 * @param meanDemandPerDay units, over the protection interval
 * @param serviceLevel share of the paths on which the order should be enough, in (0, 1)
 * @param reason why this quantity, {@code notes} what else a planner should know (assumed terms, unknown stock, bound limits)
 */
public record Recommendation(
        SeriesKey key,
        Position position,
        Terms terms,
        double meanDemandPerDay,
        double serviceLevel,
        Waterfall waterfall,
        Dates dates,
        Effects effects,
        Reason reason,
        List<Note> notes) {

    /**
     * @param stockout first day on which stock is expected to run out (median projection), empty if not within the horizon
     * @param earlyStockout the same in the worse tenth of cases
     * @param orderBy last day on which an order still avoids the loss, empty if no loss is in sight
     * @param shutdown of the supplier that makes the lead time or the cycle longer
     */
    public record Dates(
            Optional<LocalDate> stockout,
            Optional<LocalDate> earlyStockout,
            Optional<LocalDate> orderBy,
            Optional<Shutdown> shutdown) {
        static final Dates NONE = new Dates(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * @param marginalValue what the purchase units of the order are worth
     * @param rounding what minimum and pack add, empty if nothing
     * @param sensitivity of the order; nothing of it where nothing is ordered
     */
    public record Effects(
            Shortfall shortfall, MarginalValue marginalValue, Optional<Rounding> rounding, Sensitivity sensitivity) {
        /** Where nothing is forecast. */
        static final Effects NONE = new Effects(Shortfall.NONE, MarginalValue.NONE, Optional.empty(), Sensitivity.NONE);

        Effects ofNothingOrdered() {
            return new Effects(shortfall.withoutOrder(), MarginalValue.NONE, Optional.empty(), Sensitivity.NONE);
        }
    }

    public String sku() {
        return key.sku();
    }

    public String location() {
        return key.location();
    }

    public int orderQuantity() {
        return waterfall.order();
    }

    /** Quantity times unit cost, empty if the cost is not known. */
    public Optional<BigDecimal> orderValue() {
        return terms.unitCost().map(cost -> cost.multiply(BigDecimal.valueOf(orderQuantity())));
    }

    /** The level that the order reaches: quantile of the demand over lead + review at {@code serviceLevel}. */
    public double orderUpTo() {
        return waterfall.leadTimeDemand() + waterfall.reviewDemand() + waterfall.safetyStock();
    }

    /** Units on hand, inbound and expected back within the interval. */
    public double held() {
        return Math.max(0, waterfall.onHand()) + waterfall.inbound() + waterfall.expectedReturns();
    }

    /** Days that on hand and inbound last at the mean demand, infinite if there is none. */
    public double coverDays() {
        return meanDemandPerDay > 0 ? held() / meanDemandPerDay : Double.POSITIVE_INFINITY;
    }

    public Optional<LocalDate> stockoutOn() {
        return dates.stockout;
    }

    public Optional<LocalDate> orderBy() {
        return dates.orderBy;
    }

    /** Nothing can be sold now, though demand is expected; not so where no export tells the stock. */
    public boolean outOfStock() {
        return meanDemandPerDay > 0 && position.known() && position.onHand() <= 0;
    }

    public Shortfall shortfall() {
        return effects.shortfall;
    }

    /** The same with another note. */
    public Recommendation noting(Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        return with(waterfall, effects, reason, more);
    }

    /**
     * The same with another quantity: the waterfall takes up the difference as rounding.
     *
     * @param holding what keeping the units added costs, not a number if it is not known
     */
    public Recommendation ordering(int units, Reason why, double holding) {
        int added = units - orderQuantity();
        Effects after = effects.ofNothingOrdered();
        if (added > 0) {
            double price = Double.isNaN(holding) ? 0 : holding;
            after = new Effects(
                    effects.shortfall,
                    effects.marginalValue.and(added, -price),
                    Optional.of(Rounding.grown(effects.rounding, added, price, meanDemandPerDay)),
                    effects.sensitivity);
        }
        return with(waterfall.ordering(units), after, why, notes);
    }

    private Recommendation with(Waterfall steps, Effects after, Reason why, List<Note> said) {
        return new Recommendation(
                key, position, terms, meanDemandPerDay, serviceLevel, steps, dates, after, why, List.copyOf(said));
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
