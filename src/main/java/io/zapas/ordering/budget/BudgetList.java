package io.zapas.ordering.budget;

import java.math.BigDecimal;
import java.util.List;

/**
 * What money could buy in one currency, best first.
 *
 * @param costBeyond of the steps that are worth their money and too many to be listed, {@code valueBeyond} their value
 * @param costNotWorth of the steps that are ordered and not worth their holding: minimum orders and packs beyond the demand
 */
public record BudgetList(
        String currency, List<BudgetStep> bids, BigDecimal costBeyond, double valueBeyond, BigDecimal costNotWorth) {
    /** Nothing to buy. */
    public static final BudgetList NONE = new BudgetList("", List.of(), BigDecimal.ZERO, 0, BigDecimal.ZERO);

    public BudgetList {
        bids = List.copyOf(bids);
    }

    /** How many bids from the top a budget pays for: the cut-line stands below them. */
    public int affordable(BigDecimal budget) {
        BigDecimal spent = BigDecimal.ZERO;
        int count = 0;
        for (BudgetStep bid : bids) {
            spent = spent.add(bid.cost());
            if (spent.compareTo(budget) > 0) {
                return count;
            }
            count++;
        }
        return count;
    }

    /** Expected value of what a budget buys. */
    public double value(BigDecimal budget) {
        return bids.subList(0, affordable(budget)).stream()
                .mapToDouble(BudgetStep::value)
                .sum();
    }

    /** Cost of all that is listed. */
    public BigDecimal cost() {
        return bids.stream().map(BudgetStep::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
