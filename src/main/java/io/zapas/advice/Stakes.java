package io.zapas.advice;

import io.zapas.forecast.Forecast;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.quantity.Waterfall;
import io.zapas.shop.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What is lost if nothing is ordered.
 *
 * <p>Units at risk = E[(D - S)+] - L, never negative: D demand over the protection interval (its quantile function, linear
 * between the levels, flat beyond them), S what is available and arrives within it, L what is lost before an order can
 * arrive and no order can save any more. Money = units x the cost of a lost unit: as told by the planner, else price less
 * unit cost, else the price.
 *
 * @param unitsSaved expected units that ordering now saves; {@code unitsLost} expected to be lost whatever is ordered
 * @param money of {@code unitsSaved}, empty if nothing tells the worth of a unit
 */
public record Stakes(double unitsSaved, double unitsLost, Optional<Money> money) {
    public static Stakes of(PlannedItem item) {
        Waterfall steps = item.recommendation().waterfall();
        double lost = Math.max(0, -steps.lostOnTheWay());
        double saved = Math.max(0, shortage(item) - lost);
        return new Stakes(saved, lost, unitWorth(item).map(unit -> times(unit, saved)));
    }

    private static double shortage(PlannedItem item) {
        if (!(item.outcome() instanceof Forecast forecast) || forecast.horizon() == 0) {
            return 0;
        }
        Recommendation plan = item.recommendation();
        Waterfall steps = plan.waterfall();
        double available = Math.max(0, steps.onHand() + steps.inbound() + steps.expectedReturns());
        int days = plan.terms().leadTimeDays() + plan.terms().reviewDays();
        int periods =
                (days + forecast.cadence().days() - 1) / forecast.cadence().days();
        int last = Math.min(Math.max(1, periods), forecast.horizon()) - 1;
        return expectedAbove(available, forecast.sumLevels(), forecast.sumQuantiles()[last]);
    }

    /** Integral of (q(p) - threshold)+ over p in (0, 1). */
    private static double expectedAbove(double threshold, double[] levels, double[] quantiles) {
        int last = levels.length - 1;
        double sum =
                levels[0] * above(quantiles[0], threshold) + (1 - levels[last]) * above(quantiles[last], threshold);
        for (int i = 1; i <= last; i++) {
            sum += (levels[i] - levels[i - 1]) * meanAbove(quantiles[i - 1], quantiles[i], threshold);
        }
        return sum;
    }

    /** Mean of (x - threshold)+ for x evenly spread from {@code low} to {@code high}. */
    private static double meanAbove(double low, double high, double threshold) {
        if (low >= threshold || high <= threshold) {
            return (above(low, threshold) + above(high, threshold)) / 2;
        }
        return (high - threshold) * (high - threshold) / (2 * (high - low));
    }

    private static double above(double value, double threshold) {
        return Math.max(0, value - threshold);
    }

    /** What a lost unit costs: as told, else the margin, else the price. */
    public static Optional<Money> unitWorth(PlannedItem item) {
        Optional<Money> told = item.recommendation()
                .terms()
                .shortageCost()
                .filter(cost -> !item.recommendation().terms().assumed().contains("shortageCost"))
                .map(cost -> new Money(cost, item.recommendation().terms().currency()));
        return told.or(() -> margin(item.product())).or(() -> item.product().price());
    }

    private static Optional<Money> margin(Product product) {
        return product.price()
                .flatMap(price -> product.unitCost()
                        .filter(cost -> cost.currency().equals(price.currency()))
                        .map(cost -> new Money(price.amount().subtract(cost.amount()), price.currency())))
                .filter(margin -> margin.amount().signum() > 0);
    }

    private static Money times(Money unit, double units) {
        BigDecimal amount = unit.amount().multiply(BigDecimal.valueOf(units)).setScale(2, RoundingMode.HALF_UP);
        return new Money(amount, unit.currency());
    }
}
