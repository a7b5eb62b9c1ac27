package io.zapas.ordering.budget;

import io.zapas.ordering.quantity.MarginalValue;
import io.zapas.shop.SeriesKey;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * What money could buy in one currency, best first.
 *
 * @param costBeyond of the steps that are worth their money and too many to be listed, {@code valueBeyond} their value
 * @param costNotWorth of the steps that are ordered and not worth their holding: minimum orders and packs beyond the demand
 */
public record BudgetList(
        String currency, List<Step> steps, BigDecimal costBeyond, double valueBeyond, BigDecimal costNotWorth) {
    /** Nothing to buy. */
    public static final BudgetList NONE = new BudgetList("", List.of(), BigDecimal.ZERO, 0, BigDecimal.ZERO);

    public BudgetList {
        steps = List.copyOf(steps);
    }

    /**
     * One step of an order's {@link MarginalValue} in the list of all that money could buy.
     *
     * @param step 0-based, {@code units} in it, {@code unitsSoFar} of the order with it
     * @param value expected, in money
     * @param perMoney value per 1 of money spent, never more than that of the step before
     */
    public record Step(
            SeriesKey key, int step, int units, int unitsSoFar, BigDecimal unitCost, double value, double perMoney) {
        /** A total order: the list does not depend on the order of offering, and steps of one SKU keep theirs. */
        static final Comparator<Step> BEST_FIRST = Comparator.comparingDouble(Step::perMoney)
                .reversed()
                .thenComparing(Step::key)
                .thenComparingInt(Step::step);

        public BigDecimal cost() {
            return unitCost.multiply(BigDecimal.valueOf(units));
        }
    }

    /** Only the best steps; the cost and value of the others count as beyond. */
    public BudgetList first(int most) {
        if (steps.size() <= most) {
            return this;
        }
        List<Step> beyond = steps.subList(most, steps.size());
        return new BudgetList(
                currency,
                steps.subList(0, most),
                costBeyond.add(cost(beyond)),
                valueBeyond + value(beyond),
                costNotWorth);
    }

    /** What a budget pays for: the cut-line stands below them. */
    public List<Step> affordable(BigDecimal budget) {
        BigDecimal spent = BigDecimal.ZERO;
        for (int count = 0; count < steps.size(); count++) {
            spent = spent.add(steps.get(count).cost());
            if (spent.compareTo(budget) > 0) {
                return steps.subList(0, count);
            }
        }
        return steps;
    }

    /** Expected value of what a budget buys. */
    public double value(BigDecimal budget) {
        return value(affordable(budget));
    }

    /** Cost of all that is listed. */
    public BigDecimal cost() {
        return cost(steps);
    }

    public static BigDecimal cost(List<Step> steps) {
        return steps.stream().map(Step::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public static double value(List<Step> steps) {
        return steps.stream().mapToDouble(Step::value).sum();
    }
}
