package io.zapas.restock;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * One step of an order's {@link Ladder} in the list of all that money could buy.
 *
 * @param step 0-based, {@code units} in it, {@code unitsSoFar} of the order with it
 * @param value expected, in money
 * @param perMoney value per 1 of money spent, never more than that of the step before
 */
public record Bid(
        String sku,
        String location,
        int step,
        int units,
        int unitsSoFar,
        BigDecimal unitCost,
        double value,
        double perMoney) {
    /** A total order: the list does not depend on the order of offering, and steps of one SKU keep theirs. */
    static final Comparator<Bid> BEST_FIRST = Comparator.comparingDouble(Bid::perMoney)
            .reversed()
            .thenComparing(Bid::sku)
            .thenComparing(Bid::location)
            .thenComparingInt(Bid::step);

    public BigDecimal cost() {
        return unitCost.multiply(BigDecimal.valueOf(units));
    }
}
