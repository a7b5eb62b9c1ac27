package io.zapas.ordering.quantity;

import io.zapas.ordering.terms.Terms;

/**
 * How far the critical ratio is followed when money decides the quantity; found by the replay on the shop's own
 * history. A level told by the planner, or the class's, is followed as it is.
 *
 * @param oddsFactor multiplies the odds (level ÷ (1 − level)) of the critical ratio. Below 1, as a unit too many stays for
 *     more than the one cycle whose cost the ratio weighs: with a lead time longer than the review period the next orders
 *     are placed before it is known to be left (Zipkin, Operations Research 56, 2008: with lost sales the myopic order is
 *     an upper bound), and because a forecast's upper tail is the least certain part of it. Told for two reviews in a lead
 *     time; with more it falls with the root of their number
 */
public record Policy(double oddsFactor) {
    /** Reviews in a lead time for which the factor is told. */
    private static final double REVIEWS = 2;

    /** The ratio as it is. */
    public static final Policy NEUTRAL = new Policy(1);

    /** Where a shop's own history has not spoken. */
    public static final Policy USUAL = new Policy(0.6);

    public Policy {
        if (!(oddsFactor > 0 && oddsFactor < 100)) {
            throw new IllegalArgumentException("odds factor: expected positive, but was " + oddsFactor);
        }
    }

    /** The level followed under these terms. */
    public double level(Terms terms) {
        double level = terms.criticalRatio();
        if (!terms.moneyDecides()) {
            return level;
        }
        double odds = oddsFactor * pipeline(terms) * level / (1 - level);
        return odds / (1 + odds);
    }

    /**
     * With more reviews in a lead time more orders are placed before a unit too many is known to be left: the factor falls
     * with the root of their number.
     */
    private static double pipeline(Terms terms) {
        double reviews = (double) terms.leadTimeDays() / Math.max(1, terms.reviewDays());
        return Math.min(1, Math.sqrt(REVIEWS / reviews));
    }
}
