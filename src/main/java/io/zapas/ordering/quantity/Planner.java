package io.zapas.ordering.quantity;

import io.zapas.forecast.Forecast;
import io.zapas.forecast.NotForecastable;
import io.zapas.forecast.Outcome;
import io.zapas.ordering.quantity.Recommendation.Reason;
import io.zapas.ordering.terms.ResolvedTerms;
import io.zapas.shop.SeriesKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What to order of one SKU for one location on as-of.
 *
 * <p>An order placed on as-of lands at the start of as-of + lead time and has to last until the next one's landing, a review
 * period later. On equally likely paths of demand, lead time and arrivals the stock is carried to the landing with lost
 * sales; the order is what covers the cycle on so large a share of the paths as the money asks for ({@link StockPaths},
 * {@link Policy}). Demand that is lost before the landing is never ordered, as nothing ordered now can serve it. The
 * rest is rounded up to whole units, minimum and packs, and bounded by the maximum ({@link OrderSize}).
 *
 * <p>Order-up-to is the level that this order reaches: on hand + inbound + lost on the way + order before rounding. With
 * enough stock to the landing it is the quantile of the demand over lead time + review period.
 *
 * <p>Without a forecast nothing is ordered, and the reason says so.
 */
public final class Planner {
    private Planner() {}

    /** A note tells if stated terms were not followed. */
    public static Recommendation plan(
            SeriesKey key, Outcome forecast, Position position, ResolvedTerms resolved, Policy policy, LocalDate asOf) {
        return draft(key, forecast, position, resolved, policy, asOf).decided();
    }

    /** Before the places of an SKU are looked at together. */
    public static DraftOrder draft(
            SeriesKey key, Outcome forecast, Position position, ResolvedTerms resolved, Policy policy, LocalDate asOf) {
        PlanCase known = PlanCase.of(
                key, position, resolved.calendar().stretched(resolved.terms(), asOf), resolved.lateness(), asOf);
        Optional<ForecastPlan> plan = forecast instanceof Forecast distribution
                ? Optional.of(ForecastPlan.of(known, new DailyDemand(distribution, asOf), policy))
                : Optional.empty();
        return new DraftOrder(known, resolved, plan, reasonWithout(forecast), List.of());
    }

    private static Reason reasonWithout(Outcome outcome) {
        boolean silent =
                outcome instanceof NotForecastable none && none.reason() == NotForecastable.Reason.NO_DEMAND_SEEN;
        return silent ? Reason.NO_DEMAND_EXPECTED : Reason.NOT_FORECASTABLE;
    }
}
