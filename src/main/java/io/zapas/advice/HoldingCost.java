package io.zapas.advice;

import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.quantity.StockHealth;
import io.zapas.ordering.quantity.StockHealth.State;
import io.zapas.shop.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What units too many cost as long as they lie, and what may be given to be rid of them. Money in the report's currency.
 *
 * @param units whole units of the excess
 * @param cost until they are sold at the present pace, at most a year: units x cost a day x half of the time, because they go one
 *     by one; the whole time if nobody buys them. 0 if no cost is known
 * @param price of a unit, empty if unknown or in another currency
 */
public record HoldingCost(double units, double cost, Optional<Money> price) {
    private static final double YEAR = 365;

    /** Days in which excess should be gone. */
    public static final int CLEAR_IN_DAYS = 60;

    static HoldingCost of(StockHealth health, Recommendation plan, Optional<Money> price, String currency) {
        double units = Math.floor(health.excessUnits());
        boolean unsold = health.state() == State.DEAD || Double.isInfinite(plan.coverDays());
        double days = unsold ? YEAR : Math.min(YEAR, plan.coverDays()) / 2;
        double cost = plan.terms()
                .holdingCostPerDay()
                .filter(perDay -> plan.terms().currency().equals(currency))
                .map(perDay -> units * perDay.doubleValue() * days)
                .orElse(0.0);
        return new HoldingCost(units, cost, price.filter(each -> each.currency().equals(currency)));
    }

    /** The price cut at which clearing the units costs as much as keeping them; empty if price or cost are not known. */
    public OptionalDouble cut() {
        double turnover = price.map(each -> units * each.amount().doubleValue()).orElse(0.0);
        return turnover > 0 && cost > 0 ? OptionalDouble.of(Math.min(1, cost / turnover)) : OptionalDouble.empty();
    }

    /** The price down to which clearing the units costs no more than keeping them. */
    public Optional<Money> lowestPrice() {
        OptionalDouble cut = cut();
        return cut.isEmpty()
                ? Optional.empty()
                : price.map(each ->
                        new Money(each.amount().multiply(BigDecimal.valueOf(1 - cut.getAsDouble())), each.currency()));
    }

    /** Units a day that have to be sold beside the usual ones so that the excess is gone in time. */
    public double pace() {
        return units / CLEAR_IN_DAYS;
    }
}
