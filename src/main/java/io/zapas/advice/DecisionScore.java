package io.zapas.advice;

import io.zapas.demand.DemandSeries;
import io.zapas.ordering.quantity.Waterfall;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.supply.Approval;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A proposed order and what the planner made of it, against what would have been right: {@code needed} is the demand that came
 * between the report and the end of the order's cycle, less what was on hand and on its way then.
 *
 * @param until end of the cycle: report + lead time + review period
 */
public record DecisionScore(
        SeriesKey key, LocalDate reportAsOf, LocalDate until, int proposed, int decided, double needed) {
    /** With fewer days known the demand of the cycle cannot be told. */
    private static final double LEAST_KNOWN = 0.5;

    /** Empty while the cycle lasts, and where too few of its days are known. */
    public static Optional<DecisionScore> of(Approval approval, PastPlan then, DemandSeries history, LocalDate asOf) {
        LocalDate until = approval.reportAsOf().plusDays(then.intervalDays());
        if (until.isAfter(asOf)) {
            return Optional.empty();
        }
        double demand = demand(history, approval.reportAsOf(), until);
        if (Double.isNaN(demand)) {
            return Optional.empty();
        }
        Waterfall steps = then.steps();
        double available = steps.onHand() + steps.inbound() + steps.expectedReturns();
        return Optional.of(new DecisionScore(
                approval.key(),
                approval.reportAsOf(),
                until,
                steps.order(),
                approval.units(),
                Math.max(0, demand - available)));
    }

    /** Days without stock count as the mean of the others; {@code NaN} if most are unknown. */
    private static double demand(DemandSeries history, LocalDate from, LocalDate to) {
        int first = Math.max(0, history.cadence().between(history.start(), from));
        int end = history.cadence().between(history.start(), to);
        double sum = 0;
        int known = 0;
        for (int t = first; t < Math.min(end, history.units().length); t++) {
            if (!history.marks()[t].isMissing()) {
                sum += history.units()[t];
                known++;
            }
        }
        int periods = end - first;
        return periods <= 0 || known < LEAST_KNOWN * periods ? Double.NaN : sum * periods / known;
    }

    public double missProposed() {
        return Math.abs(proposed - needed);
    }

    public double missDecided() {
        return Math.abs(decided - needed);
    }

    public boolean edited() {
        return proposed != decided;
    }
}
