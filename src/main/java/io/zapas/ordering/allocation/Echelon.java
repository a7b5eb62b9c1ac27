package io.zapas.ordering.allocation;

import io.zapas.forecast.Forecast;
import io.zapas.forecast.Outcome;
import io.zapas.ordering.quantity.DailyDemand;
import io.zapas.ordering.quantity.PlanCase;
import io.zapas.ordering.quantity.Policy;
import io.zapas.ordering.quantity.Position;
import io.zapas.ordering.quantity.StockPaths;
import io.zapas.ordering.terms.Resolved;
import io.zapas.ordering.terms.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

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
 * @param shortage cost of a unit of demand lost, in {@code currency}
 */
public record Echelon(
        String sku,
        String location,
        boolean own,
        boolean closed,
        int available,
        double coming,
        double perDay,
        double[] wanted,
        double[] kept,
        double level,
        Optional<BigDecimal> shortage,
        String currency) {
    private static final int PATHS = 96;

    /** @param transferDays from sending to sellable, {@code reviewDays} between two sendings */
    public static Echelon of(
            String sku,
            String location,
            boolean own,
            Outcome outcome,
            Position position,
            Resolved resolved,
            Policy policy,
            int transferDays,
            int reviewDays,
            LocalDate asOf) {
        Terms terms = resolved.terms();
        PlanCase leg =
                new PlanCase(sku, location, position, leg(terms, transferDays, reviewDays), resolved.lateness(), asOf);
        int available = (int) Math.max(0, leg.available());
        double[] wanted = {-leg.available()};
        double[] kept = wanted;
        double perDay = 0;
        if (outcome instanceof Forecast forecast) {
            DailyDemand outlook = new DailyDemand(forecast, asOf);
            wanted = needs(leg, outlook);
            int interval = terms.leadTimeDays() + terms.reviewDays();
            Terms whole = leg(terms, 1, Math.max(1, interval - 1));
            kept = own && available > 0
                    ? needs(new PlanCase(sku, location, position, whole, resolved.lateness(), asOf), outlook)
                    : wanted;
            perDay = outlook.mean(leg.interval()) / leg.interval();
        }
        double coming = leg.comingBefore(leg.interval());
        return new Echelon(
                sku,
                location,
                own,
                position.supplyRestricted(),
                available,
                coming,
                perDay,
                wanted,
                kept,
                policy.level(leg.terms()),
                terms.shortageCost(),
                terms.currency());
    }

    private static double[] needs(PlanCase known, DailyDemand outlook) {
        return StockPaths.of(outlook, known.available(), known.arrivals(), known.terms(), 1, PATHS)
                .needs();
    }

    /** The same goods with another way to get there: nothing is bought, so no minimum, pack or maximum of the supplier. */
    private static Terms leg(Terms terms, int leadDays, int reviewDays) {
        return new Terms(
                "",
                leadDays,
                0,
                reviewDays,
                1,
                1,
                OptionalInt.empty(),
                terms.unitCost(),
                terms.shortageCost(),
                terms.holdingCostPerDay(),
                terms.serviceLevel(),
                false,
                terms.currency(),
                terms.assumed().contains("shortageCost") ? Set.of("shortageCost") : Set.of());
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
