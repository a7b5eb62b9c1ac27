package io.zapas.ordering.quantity;

import io.zapas.ordering.terms.Terms;
import java.util.Arrays;

/**
 * What the purchase units of one order are worth: the least that can be bought first, then pack by pack, each worth no more
 * per unit than the one before. Of more than {@value #MOST_STEPS} steps neighbouring packs are joined into one.
 *
 * <p>Value of a step = cost of a lost unit x expected units whose loss it avoids - cost of holding x expected units that it
 * leaves at the end of the cycle x days of the cycle; from the demand through lead time + review after what is on hand and
 * coming. It may be negative: a minimum order or a pack that is more than the demand is worth.
 *
 * @param units of each step; {@code values} in the currency of the terms
 */
public record MarginalValue(int[] units, double[] values) {
    static final int MOST_STEPS = 12;

    /** Of nothing ordered, or of an SKU whose costs nobody knows. */
    public static final MarginalValue NONE = new MarginalValue(new int[0], new double[0]);

    static MarginalValue of(StockPaths paths, int order, Terms terms) {
        if (order <= 0
                || terms.shortageCost().isEmpty()
                || terms.holdingCostPerDay().isEmpty()) {
            return NONE;
        }
        double shortage = terms.shortageCost().get().doubleValue();
        double holding = terms.holdingCostPerDay().get().doubleValue() * terms.reviewDays();
        int[] units = steps(order, terms);
        double[] values = new double[units.length];
        double before = -shortage * paths.lost(0) - holding * paths.left(0);
        int bought = 0;
        for (int i = 0; i < units.length; i++) {
            bought += units[i];
            double here = -shortage * paths.lost(bought) - holding * paths.left(bought);
            values[i] = here - before;
            before = here;
        }
        return new MarginalValue(units, values);
    }

    /** Of the whole order, in the currency of the terms; 0 if nobody knows. */
    public double total() {
        return Arrays.stream(values).sum();
    }

    /** With one step more. */
    MarginalValue and(int more, double value) {
        int[] longer = Arrays.copyOf(units, units.length + 1);
        double[] worth = Arrays.copyOf(values, values.length + 1);
        longer[units.length] = more;
        worth[values.length] = value;
        return new MarginalValue(longer, worth);
    }

    private static int[] steps(int order, Terms terms) {
        int pack = terms.packSize();
        long least = (Math.max(1, terms.moq()) + pack - 1L) / pack * pack;
        int first = (int) Math.min(order, least);
        int packs = (order - first) / pack;
        int more = Math.min(MOST_STEPS - 1, packs);
        int[] units = new int[more + 1];
        units[0] = order - packs * pack;
        for (int i = 1; i <= more; i++) {
            units[i] = (int) ((long) packs * i / more - (long) packs * (i - 1) / more) * pack;
        }
        return units;
    }
}
