package io.zapas.advice;

import io.zapas.ordering.quantity.Waterfall;
import io.zapas.shop.SeriesKey;

/**
 * Why a recommendation is not what it was in the last report: parts in units that add up to {@code after - before}.
 *
 * @param demand other mean demand or spread at the terms of then
 * @param stock other stock on hand, and what is lost because of it before an order can land
 * @param inbound other units on their way or expected back
 * @param parameter other lead time, review, service level, minimum, pack or maximum
 * @param correction the stock of then is told otherwise by now
 * @param rounding whole units and packs, and that nothing below zero is ordered
 */
public record OrderChange(
        Kind kind,
        int before,
        int after,
        double demand,
        double stock,
        double inbound,
        double parameter,
        double correction,
        double rounding) {
    private static final double SMALLEST = 0.05;
    private static final double SAME_LEVEL = 0.005;
    private static final PastPlan NOTHING = new PastPlan(
            new SeriesKey("", ""), 0, 0, 0, 0, 0, -1, false, false, 0, new Waterfall(0, 0, 0, 0, 0, 0, 0, 0, 0));

    public enum Kind {
        CHANGED,
        NEW,
        GONE
    }

    /** @param knownNow stock at the time of the last report as known by now */
    public static OrderChange of(PastPlan then, PastPlan now, double knownNow) {
        return split(Kind.CHANGED, then, now, then.known() ? then.steps().onHand() - knownNow : 0);
    }

    public static OrderChange ofNew(PastPlan now) {
        return split(Kind.NEW, NOTHING, now, 0);
    }

    public static OrderChange ofGone(PastPlan then) {
        return split(Kind.GONE, then, NOTHING, 0);
    }

    private static OrderChange split(Kind kind, PastPlan then, PastPlan now, double correction) {
        Waterfall a = then.steps();
        Waterfall b = now.steps();
        boolean listed = kind == Kind.CHANGED;
        boolean sameTimes = !listed || then.leadDays() == now.leadDays() && then.reviewDays() == now.reviewDays();
        boolean sameSpread = sameTimes && (!listed || Math.abs(then.serviceLevel() - now.serviceLevel()) < SAME_LEVEL);
        double mean = now.intervalDemand() - then.intervalDemand();
        double demand = sameTimes ? mean : (now.perDay() - then.perDay()) * then.intervalDays();
        double safety = b.safetyStock() - a.safetyStock();
        double parameter = mean - demand + (sameSpread ? 0 : safety);
        demand += sameSpread ? safety : 0;
        double stock = a.onHand() - b.onHand() - correction + b.lostOnTheWay() - a.lostOnTheWay();
        double inbound = a.inbound() - b.inbound() + a.expectedReturns() - b.expectedReturns();
        int change = b.order() - a.order();
        demand = shown(demand);
        stock = shown(stock);
        inbound = shown(inbound);
        parameter = shown(parameter);
        double rest = change - demand - stock - inbound - parameter - correction;
        boolean sameSize = !listed
                || then.moq() == now.moq()
                        && then.pack() == now.pack()
                        && then.maxStock() == now.maxStock()
                        && then.doNotOrder() == now.doNotOrder();
        return new OrderChange(
                kind,
                a.order(),
                b.order(),
                demand,
                stock,
                inbound,
                parameter + (sameSize ? 0 : rest),
                correction,
                sameSize ? rest : 0);
    }

    /** What would be shown as "-0.0" is left to the rounding. */
    private static double shown(double part) {
        return Math.abs(part) < SMALLEST ? 0 : part;
    }

    public int units() {
        return after - before;
    }

    /**
     * The part that moved it most in its own direction. Rounding is it only where nothing else moved that way: a unit more of need
     * that makes a whole minimum order is why there is one now.
     */
    public Part main() {
        double direction = Math.signum(units());
        Part main = Part.ROUNDING;
        double most = SMALLEST;
        double[] parts = {demand, stock, inbound, parameter, correction};
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] * direction > most) {
                most = parts[i] * direction;
                main = Part.values()[i];
            }
        }
        return main;
    }

    public enum Part {
        DEMAND,
        STOCK,
        INBOUND,
        PARAMETER,
        CORRECTION,
        ROUNDING
    }
}
