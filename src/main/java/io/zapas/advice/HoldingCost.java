package io.zapas.advice;

import io.zapas.ordering.quantity.StockHealth.State;
import io.zapas.shop.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/** What units too many cost as long as they lie, and what may be given to be rid of them. Money in the report's currency. */
public final class HoldingCost {
    private static final double YEAR = 365;

    /** Days in which excess should be gone. */
    public static final int CLEAR_IN_DAYS = 60;

    private final Line line;
    private final String currency;
    private final double units;

    public HoldingCost(Line line, String currency) {
        this.line = line;
        this.currency = currency;
        this.units = Math.floor(line.health().excessUnits());
    }

    public double units() {
        return units;
    }

    /**
     * Until they are sold at the present pace, at most a year: units x cost a day x half of the time, because they go one by
     * one; the whole time if nobody buys them. 0 if no cost is known.
     */
    public double cost() {
        double days = Math.min(YEAR, line.cover());
        boolean unsold = line.health().state() == State.DEAD || Double.isInfinite(line.cover());
        return line.plan()
                .terms()
                .holdingCostPerDay()
                .map(cost -> new Money(cost, line.plan().terms().currency()))
                .filter(this::ours)
                .map(cost -> units * cost.amount().doubleValue() * (unsold ? YEAR : days / 2))
                .orElse(0.0);
    }

    /** The price cut at which clearing the units costs as much as keeping them; empty if price or cost are not known. */
    public OptionalDouble cut() {
        double turnover = line.product()
                .price()
                .filter(this::ours)
                .map(price -> units * price.amount().doubleValue())
                .orElse(0.0);
        double cost = cost();
        return turnover > 0 && cost > 0 ? OptionalDouble.of(Math.min(1, cost / turnover)) : OptionalDouble.empty();
    }

    /** The price down to which clearing the units costs no more than keeping them. */
    public Optional<Money> lowestPrice() {
        OptionalDouble cut = cut();
        return cut.isEmpty()
                ? Optional.empty()
                : line.product()
                        .price()
                        .map(price -> new Money(
                                price.amount().multiply(BigDecimal.valueOf(1 - cut.getAsDouble())), price.currency()));
    }

    /** Units a day that have to be sold beside the usual ones so that the excess is gone in time. */
    public double pace() {
        return units / CLEAR_IN_DAYS;
    }

    private boolean ours(Money money) {
        return money.currency().equals(currency);
    }
}
