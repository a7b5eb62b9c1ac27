package io.zapas.ordering.quantity;

import io.zapas.forecast.Forecast;
import io.zapas.forecast.NotForecastable;
import io.zapas.forecast.Outcome;
import io.zapas.ordering.quantity.Recommendation.Reason;
import io.zapas.ordering.terms.CalendarLeadTime;
import io.zapas.ordering.terms.Lateness;
import io.zapas.ordering.terms.Resolved;
import io.zapas.ordering.terms.ServiceLevel;
import io.zapas.ordering.terms.Terms;
import java.time.LocalDate;
import java.util.List;

/**
 * What to order of one SKU for one location on as-of.
 *
 * <p>An order placed on as-of lands at the start of as-of + lead time and has to last until the next one's landing, a review
 * period later. On equally likely paths of demand, lead time and arrivals the stock is carried to the landing with lost
 * sales; the order is what covers the cycle on so large a share of the paths as the money asks for ({@link StockPaths},
 * {@link ServiceLevel}). Demand that is lost before the landing is never ordered, as nothing ordered now can serve it. The
 * rest is rounded up to whole units, minimum and packs, and bounded by the maximum ({@link OrderSize}).
 *
 * <p>Order-up-to is the level that this order reaches: on hand + inbound + lost on the way + order before rounding. With
 * enough stock to the landing it is the quantile of the demand over lead time + review period.
 *
 * <p>Without a forecast nothing is ordered, and the reason says so.
 */
public final class Planner {
    private Planner() {}

    /** With the terms as they are and {@link Policy#USUAL}. */
    public static Recommendation plan(
            String sku, String location, Outcome forecast, Position position, Terms terms, LocalDate asOf) {
        return plan(
                sku, location, forecast, position, new Resolved(terms, List.of(), Lateness.NONE), Policy.USUAL, asOf);
    }

    /** With {@link Policy#USUAL}. */
    public static Recommendation plan(
            String sku, String location, Outcome forecast, Position position, Resolved resolved, LocalDate asOf) {
        return plan(sku, location, forecast, position, resolved, Policy.USUAL, asOf);
    }

    /** A note tells if stated terms were not followed. */
    public static Recommendation plan(
            String sku,
            String location,
            Outcome forecast,
            Position position,
            Resolved resolved,
            Policy policy,
            LocalDate asOf) {
        return decide(sku, location, forecast, position, resolved, policy, asOf).recommendation();
    }

    /** With what stands behind it. */
    public static Decided decide(
            String sku,
            String location,
            Outcome forecast,
            Position position,
            Resolved resolved,
            Policy policy,
            LocalDate asOf) {
        return draft(sku, location, forecast, position, resolved, policy, asOf).decided();
    }

    /** Before the places of an SKU are looked at together. */
    public static DraftOrder draft(
            String sku,
            String location,
            Outcome forecast,
            Position position,
            Resolved resolved,
            Policy policy,
            LocalDate asOf) {
        PlanCase known = new PlanCase(
                sku,
                location,
                position,
                CalendarLeadTime.of(resolved.terms(), resolved.calendar(), asOf),
                resolved.lateness(),
                asOf);
        return forecast instanceof Forecast distribution
                ? new DraftOrder(known, resolved, ForecastPlan.of(known, new DailyDemand(distribution, asOf), policy))
                : new DraftOrder(known, resolved, reasonWithout((NotForecastable) forecast));
    }

    private static Reason reasonWithout(NotForecastable outcome) {
        boolean silent = outcome.reason() == NotForecastable.Reason.NO_DEMAND_SEEN;
        return silent ? Reason.NO_DEMAND_EXPECTED : Reason.NOT_FORECASTABLE;
    }
}
