package io.zapas.ordering.replay;

/**
 * What a way of ordering came to in a replay.
 *
 * @param demand units asked for in the periods counted, {@code lost} of them lost
 * @param held unit-periods left at periods' ends
 * @param orders orders of more than nothing
 * @param lostCost and {@code holdingCost} in money
 */
public record Score(
        double demand, double lost, double held, int periods, int orders, double lostCost, double holdingCost) {
    static final Score NONE = new Score(0, 0, 0, 0, 0, 0, 0);

    public double cost() {
        return lostCost + holdingCost;
    }

    /** Share of the demand served, 1 without demand. */
    public double fillRate() {
        return demand > 0 ? 1 - lost / demand : 1;
    }

    /** Mean stock of a series at a period's end. */
    public double averageStock() {
        return periods == 0 ? 0 : held / periods;
    }

    Score plus(Score other) {
        return new Score(
                demand + other.demand,
                lost + other.lost,
                held + other.held,
                periods + other.periods,
                orders + other.orders,
                lostCost + other.lostCost,
                holdingCost + other.holdingCost);
    }
}
