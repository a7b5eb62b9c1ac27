package io.zapas.ordering.quantity;

/**
 * The quantity, step by step, in units. It always adds up:
 * {@code leadTimeDemand + reviewDemand + safetyStock - onHand - inbound - expectedReturns + lostOnTheWay + rounding = order}.
 *
 * @param leadTimeDemand mean demand from as-of to the arrival
 * @param reviewDemand mean demand from the arrival to the next order's arrival
 * @param safetyStock order-up-to level less the two
 * @param lostOnTheWay demand that will be lost before the order can arrive: nothing ordered now can serve it, so it is
 *     negative or zero here
 * @param rounding MOQ, pack, maximum stock, whole units, not below zero
 */
public record Waterfall(
        double leadTimeDemand,
        double reviewDemand,
        double safetyStock,
        double onHand,
        double inbound,
        double expectedReturns,
        double lostOnTheWay,
        double rounding,
        int order) {

    /** Units wanted before rounding; may be negative. */
    public double need() {
        return leadTimeDemand + reviewDemand + safetyStock - onHand - inbound - expectedReturns + lostOnTheWay;
    }

    Waterfall ordering(int units) {
        return new Waterfall(
                leadTimeDemand,
                reviewDemand,
                safetyStock,
                onHand,
                inbound,
                expectedReturns,
                lostOnTheWay,
                rounding + units - order,
                units);
    }
}
