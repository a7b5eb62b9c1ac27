package io.zapas.advice;

import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.quantity.Waterfall;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.SeriesKey;
import java.util.OptionalInt;

/**
 * What a report recommended of one SKU for one location, as far as the next reports compare themselves with it.
 *
 * @param maxStock -1 if there is none
 * @param known whether any export told the stock
 * @param perDay mean demand a day over lead time + review
 */
public record PastPlan(
        SeriesKey key,
        int leadDays,
        int reviewDays,
        double serviceLevel,
        int moq,
        int pack,
        int maxStock,
        boolean doNotOrder,
        boolean known,
        double perDay,
        Waterfall steps) {

    public static PastPlan of(Recommendation plan) {
        Terms terms = plan.terms();
        return new PastPlan(
                plan.key(),
                terms.leadTimeDays(),
                terms.reviewDays(),
                plan.serviceLevel(),
                ownMinimum(plan),
                terms.packSize(),
                orNone(terms.maxStock()),
                terms.doNotOrder(),
                plan.position().known(),
                plan.meanDemandPerDay(),
                plan.waterfall());
    }

    /** A share of a common minimum is no term of the place: it moves with what the other places want. */
    private static int ownMinimum(Recommendation plan) {
        return plan.notes().contains(Recommendation.Note.SHARE_OF_MINIMUM)
                ? 1
                : plan.terms().moq();
    }

    private static int orNone(OptionalInt limit) {
        return limit.orElse(-1);
    }

    int intervalDays() {
        return leadDays + reviewDays;
    }

    double intervalDemand() {
        return steps.leadTimeDemand() + steps.reviewDemand();
    }
}
