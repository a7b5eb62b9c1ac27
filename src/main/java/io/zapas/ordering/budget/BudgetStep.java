package io.zapas.ordering.budget;

import io.zapas.ordering.quantity.MarginalValue;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * One step of an order's {@link MarginalValue} in the list of all that money could buy.
 *
 * @param step 0-based, {@code units} in it, {@code unitsSoFar} of the order with it
 * @param value expected, in money
 * @param perMoney value per 1 of money spent, never more than that of the step before
 */
public record BudgetStep(
        String sku,
        String location,
        int step,
        int units,
        int unitsSoFar,
        BigDecimal unitCost,
        double value,
        double perMoney) {
    /** A total order: the list does not depend on the order of offering, and steps of one SKU keep theirs. */
    static final Comparator<BudgetStep> BEST_FIRST = Comparator.comparingDouble(BudgetStep::perMoney)
            .reversed()
            .thenComparing(BudgetStep::sku)
            .thenComparing(BudgetStep::location)
            .thenComparingInt(BudgetStep::step);

    public BigDecimal cost() {
        return unitCost.multiply(BigDecimal.valueOf(units));
    }
}
