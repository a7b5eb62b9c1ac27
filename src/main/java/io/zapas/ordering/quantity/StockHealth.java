package io.zapas.ordering.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How healthy the stock of one SKU at one location is.
 *
 * <p>Excess = on hand and inbound beyond order-up-to and the demand of {@code graceDays} more; what will sell in that time
 * is no excess. Dead = stock on hand and no demand seen in the last n days. Money is unit cost × units; empty where the cost is
 * unknown.
 *
 * @param coverDays days that on hand and inbound last, infinite without demand
 * @param excessUnits never negative; all of the stock if it is dead
 */
public record StockHealth(
        String sku,
        String location,
        State state,
        int onHand,
        double coverDays,
        double excessUnits,
        Optional<BigDecimal> stockValue,
        Optional<BigDecimal> excessValue,
        String currency) {

    /** The first that applies. */
    public enum State {
        NO_STOCK,
        DEAD,
        EXCESS,
        SHORT,
        HEALTHY
    }

    /**
     * @param daysWithoutDemand since demand was last seen, {@code deadAfterDays} the n of "dead"
     */
    public static StockHealth of(Recommendation plan, int graceDays, int daysWithoutDemand, int deadAfterDays) {
        int onHand = plan.position().known() ? Math.max(0, plan.position().onHand()) : 0;
        boolean dead = onHand > 0 && daysWithoutDemand >= deadAfterDays;
        double kept = plan.orderUpTo() + graceDays * plan.meanDemandPerDay();
        double held = onHand + plan.waterfall().inbound() + plan.waterfall().expectedReturns();
        boolean unforeseen = plan.reason() == Recommendation.Reason.NOT_FORECASTABLE;
        double excess = dead ? onHand : unforeseen ? 0 : Math.max(0, held - kept);
        Optional<BigDecimal> cost = plan.terms().unitCost();
        return new StockHealth(
                plan.sku(),
                plan.location(),
                state(plan, onHand, dead, excess),
                onHand,
                plan.coverDays(),
                excess,
                cost.map(each -> each.multiply(BigDecimal.valueOf(onHand))),
                cost.map(each -> each.multiply(BigDecimal.valueOf((long) Math.floor(excess)))),
                plan.terms().currency());
    }

    private static State state(Recommendation plan, int onHand, boolean dead, double excess) {
        if (onHand == 0) {
            return State.NO_STOCK;
        }
        if (dead) {
            return State.DEAD;
        }
        if (excess >= 1) {
            return State.EXCESS;
        }
        boolean runsOut = plan.notes().contains(Recommendation.Note.RUNS_OUT_BEFORE_ARRIVAL);
        return runsOut ? State.SHORT : State.HEALTHY;
    }

    /** Value of the excess by currency; amounts of two currencies are never added. */
    public static Map<String, BigDecimal> excessByCurrency(List<StockHealth> all) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        all.forEach(each -> each.excessValue().ifPresent(value -> sums.merge(each.currency(), value, BigDecimal::add)));
        return sums;
    }

    /** Value of the stock on hand by currency. */
    public static Map<String, BigDecimal> stockByCurrency(List<StockHealth> all) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        all.forEach(each -> each.stockValue().ifPresent(value -> sums.merge(each.currency(), value, BigDecimal::add)));
        return sums;
    }
}
