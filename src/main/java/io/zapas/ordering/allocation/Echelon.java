package io.zapas.ordering.allocation;

import io.zapas.forecast.Forecast;
import io.zapas.ordering.quantity.DailyDemand;
import io.zapas.ordering.quantity.PlanCase;
import io.zapas.ordering.quantity.Policy;
import io.zapas.ordering.quantity.StockPaths;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.SeriesKey;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * One SKU at one place as the distribution of existing stock sees it: what it lacks if goods are sent there today, and what
 * it can spare.
 *
 * @param own whether goods can be taken from here: an own warehouse; otherwise a cluster of the marketplace
 * @param closed no supply is accepted
 * @param available sellable units, {@code coming} units that arrive before goods sent after today's could
 * @param perDay mean demand
 * @param wanted units lacking on equally likely paths, ascending, from the landing of what is sent today to the landing of
 *     what is sent a review later; negative = so many too many
 * @param kept units lacking on equally likely paths, ascending, until an order placed a review later lands: what is taken
 *     away can only be replaced by an order
 * @param level share of the paths on which a place should lack nothing
 * @param costs of a unit lost or kept
 */
record Echelon(
        SeriesKey key,
        boolean own,
        boolean closed,
        int available,
        double coming,
        double perDay,
        double[] wanted,
        double[] kept,
        double level,
        Terms.Costs costs) {
    private static final int PATHS = 96;

    static Echelon of(SkuPlan.Place place, Policy policy, SkuPlan.SendingTerms sending, LocalDate asOf) {
        Terms terms = place.resolved().terms();
        PlanCase leg = leg(place, sending.transferDays(), sending.reviewDays(), asOf);
        int available = (int) Math.max(0, leg.available());
        double[] wanted = {-leg.available()};
        double[] kept = wanted;
        double perDay = 0;
        if (place.outcome() instanceof Forecast forecast) {
            DailyDemand demand = new DailyDemand(forecast, asOf);
            wanted = needs(leg, demand);
            kept = place.own() && available > 0
                    ? needs(leg(place, 1, Math.max(1, terms.intervalDays() - 1), asOf), demand)
                    : wanted;
            perDay = demand.mean(leg.interval()) / leg.interval();
        }
        return new Echelon(
                place.key(),
                place.own(),
                place.position().supplyRestricted(),
                available,
                leg.comingBefore(leg.interval()),
                perDay,
                wanted,
                kept,
                policy.level(leg.terms()),
                terms.costs());
    }

    private static double[] needs(PlanCase known, DailyDemand demand) {
        return StockPaths.of(demand, known.available(), known.arrivals(), known.terms(), 1, PATHS)
                .needs();
    }

    /** The same goods with another way to get there: nothing is bought, so no minimum, pack or maximum of the supplier. */
    private static PlanCase leg(SkuPlan.Place place, int leadDays, int reviewDays, LocalDate asOf) {
        Terms terms = place.resolved().terms();
        Terms leg = terms.with(new Terms.Cycle(leadDays, 0, reviewDays, 0)).with(Terms.Lot.ANY);
        return PlanCase.of(place.key(), place.position(), leg, place.resolved().lateness(), asOf);
    }

    /** Whole units to be sent here if there were enough of them; none where no supply is accepted. */
    int need() {
        int index = (int) Math.ceil(level * wanted.length - 1e-9) - 1;
        double need = wanted[Math.max(0, Math.min(wanted.length - 1, index))];
        return closed ? 0 : (int) Math.max(0, Math.ceil(need - 1e-9));
    }

    /** Share of the paths on which one more unit is sold here, after {@code sent} have been sent. */
    double gain(int sent) {
        return above(wanted, sent);
    }

    /** Share of the paths on which one unit less is missed here, after {@code given} have been taken. */
    double loss(int given) {
        return above(kept, -given - 1.0);
    }

    private static double above(double[] needs, double units) {
        int at = Arrays.binarySearch(needs, units + 1e-9);
        return (needs.length - (at >= 0 ? at : -at - 1)) / (double) needs.length;
    }
}
