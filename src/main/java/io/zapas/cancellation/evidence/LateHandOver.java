package io.zapas.cancellation.evidence;

import io.zapas.cancellation.EvidenceKeys;
import io.zapas.cancellation.KnownCause;
import io.zapas.cancellation.evidence.EvidenceRules.Finding;
import io.zapas.cancellation.evidence.HandOvers.Counts;
import io.zapas.cancellation.evidence.HandOvers.Overdue;
import io.zapas.shop.orders.OrderLine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Cancelled while the hand-over was overdue. Whose doing that was follows from where else it happens: on this route on all
 * weekdays (carrier), on orders of this weekday on all routes, or anywhere (processing).
 *
 * <p>With r = share of lines cancelled about as late as this one, drawn towards the base b (other routes, other weekdays): the carrier has
 * weight max(0, r(route, other weekdays) - b), processing b + what orders of the weekday show above that, on the other routes and
 * on this one, and each cause the share of its weight. A shop with a single route cannot tell a slow carrier from slow packing: both then get half.
 */
final class LateHandOver {
    private static final double PAST_DEADLINE = 0.97;
    private static final double UNUSUALLY_LATE = 0.95;
    /** Days around the day due that tell a carrier's bad spell. */
    private static final int SPELL = 10;

    private static final int QUARTER = 45;
    private static final long ENOUGH = 30;
    /** Where nothing was ever late this much is thought usual. */
    private static final double LEAST = 0.003;

    private LateHandOver() {}

    static List<Finding> findings(CancelledCase about) {
        var overdue = about.book().handOvers().overdue(about.line());
        if (overdue == Overdue.NO || !about.isFromOwnStockBeforeHandOver()) {
            return List.of();
        }
        var line = about.line();
        var all = about.book().handOvers();
        var route = HandOvers.route(line);
        var weekday = line.orderedAt().getDayOfWeek();
        Predicate<DayOfWeek> same = weekday::equals;
        LocalDate due = line.shipBy().map(LocalDateTime::toLocalDate).orElseThrow();
        Counts elsewhere = all.elsewhere(route, due.minusDays(QUARTER), due.plusDays(QUARTER), same.negate());
        Counts here = all.onRoute(route, due.minusDays(SPELL), due.plusDays(SPELL), same.negate());
        int lateness = HandOvers.lateness(hours(line));
        double base = Math.max(LEAST, elsewhere.rate(lateness, LEAST));
        double carrier = Math.max(0, here.rate(lateness, base) - base);
        double processing = base;
        if (elsewhere.due < ENOUGH) {
            carrier /= 2;
            processing += carrier;
        } else {
            Counts then = all.elsewhere(route, due.minusDays(QUARTER), due.plusDays(QUARTER), same);
            Counts thenHere = all.onRoute(route, due.minusDays(QUARTER), due.plusDays(QUARTER), same);
            Counts usualHere = all.onRoute(route, due.minusDays(QUARTER), due.plusDays(QUARTER), same.negate());
            if (isBadWeekday(then, thenHere, elsewhere, usualHere)) {
                double excess = then.excess(lateness, base) + thenHere.excess(lateness, usualHere.rate(lateness, base));
                processing += Math.max(0, excess / (then.due + thenHere.due + 5));
            }
        }
        double strength = overdue == Overdue.PAST_DEADLINE ? PAST_DEADLINE : UNUSUALLY_LATE;
        return findings(about, here, strength, carrier / (carrier + processing));
    }

    /** On this weekday more is cancelled late than on the others, by two standard errors of a Poisson count. */
    private static boolean isBadWeekday(Counts then, Counts thenHere, Counts elsewhere, Counts usualHere) {
        double expected = expected(then, elsewhere) + expected(thenHere, usualHere);
        return then.cancelled() + thenHere.cancelled() - expected > 2 * Math.sqrt(Math.max(1, expected));
    }

    private static double expected(Counts then, Counts others) {
        return then.due * (others.cancelled() + 5 * LEAST) / (others.due + 5);
    }

    private static List<Finding> findings(CancelledCase about, Counts here, double strength, double carrier) {
        var line = about.line();
        var late = String.format(Locale.ROOT, "%.0f%%", 100 * here.lateShare());
        Object[] figures = {hours(line), HandOvers.route(line), late, here.due};
        var byCarrier =
                Finding.of(about.cause(KnownCause.CARRIER_LATE), strength * carrier, EvidenceKeys.ROUTE_LATE, figures);
        var byPacking = Finding.of(
                about.cause(KnownCause.PROCESSING_ERROR),
                strength * (1 - carrier),
                EvidenceKeys.NOT_HANDED_OVER,
                figures);
        return List.of(byCarrier.get(0), byPacking.get(0));
    }

    private static long hours(OrderLine line) {
        return HandOvers.hoursLate(line, line.cancelledAt().orElseThrow());
    }
}
