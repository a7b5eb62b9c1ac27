package io.zapas.advice;

import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.quantity.Shortfall;
import io.zapas.shop.Money;
import java.util.Comparator;
import java.util.Optional;

/**
 * What the What-if sheet works with for one item. Under a scenario the interval's demand is taken as {@code factor} times as much,
 * {@code factor} = (1 + change of demand) x (interval + delay) / interval; the units short without an order are those of its
 * {@link Shortfall.Spread}, at a factor of 1 the {@link Shortfall} itself.
 *
 * @param unitWorth what a lost unit costs, in the report's currency, 0 if nothing tells
 */
public record Scenario(Recommendation plan, Product product, double unitWorth) {
    /** A week's delay shows what hangs on the supplier. */
    public static final double USUAL_DELAY = 7;

    static final Comparator<Scenario> MOST_HURT = Comparator.<Scenario>comparingDouble(
                    each -> -each.loss(each.factor(0, USUAL_DELAY)))
            .thenComparing(each -> each.plan.key());

    /** Empty for items without demand, or that are not to be ordered. */
    static Optional<Scenario> of(PlannedItem item, String currency) {
        Recommendation plan = item.recommendation();
        if (plan.terms().doNotOrder() || plan.meanDemandPerDay() <= 0) {
            return Optional.empty();
        }
        double worth = plan.shortfall()
                .orWorth(item.product().price())
                .unitWorth()
                .filter(each -> each.currency().equals(currency))
                .map(Money::amount)
                .map(Number::doubleValue)
                .orElse(0.0);
        return Optional.of(new Scenario(plan, item.product(), worth));
    }

    public Shortfall.Spread spread() {
        return plan.shortfall().spread();
    }

    public double factor(double demandChange, double delayDays) {
        double interval = plan.terms().intervalDays();
        return (1 + demandChange) * (interval + delayDays) / interval;
    }

    public double shortage(double factor) {
        return spread().expected(factor);
    }

    public double loss(double factor) {
        return (shortage(factor) - shortage(1)) * unitWorth;
    }

    /** More units to order than without the scenario, in whole packs. */
    public double more(double factor) {
        return wanted(factor) - wanted(1);
    }

    private double wanted(double factor) {
        int pack = plan.terms().packSize();
        return Math.max(0, Math.ceil(rounded((plan.orderUpTo() * factor - spread().available()) / pack)) * pack);
    }

    /** As the formula does: below a millionth the figures of two programs differ. */
    private static double rounded(double number) {
        return Math.round(number * 1e6) / 1e6;
    }
}
