package io.zapas.ordering.terms;

import io.zapas.shop.supply.Shutdown;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * On which days a supplier works. A lead time counts its working days, days of a shutdown are added to it; then comes the way,
 * which no shutdown holds up.
 *
 * @param closed shutdowns, in any order, they may overlap
 */
public record WorkCalendar(List<Shutdown> closed) {
    /** Never shut. */
    public static final WorkCalendar OPEN = new WorkCalendar(List.of());

    private static final int LONGEST_DAYS = 1_100;

    public WorkCalendar {
        closed = List.copyOf(closed);
    }

    private boolean open(LocalDate day) {
        return closed.stream().noneMatch(shut -> !day.isBefore(shut.from()) && !day.isAfter(shut.to()));
    }

    /** Day at whose start an order has had so many working days. */
    public LocalDate landing(LocalDate ordered, int workingDays) {
        if (closed.isEmpty()) {
            return ordered.plusDays(workingDays);
        }
        LocalDate day = ordered;
        LocalDate last = ordered.plusDays(workingDays + (long) LONGEST_DAYS);
        for (int worked = 0; worked < workingDays && day.isBefore(last); day = day.plusDays(1)) {
            worked += open(day) ? 1 : 0;
        }
        return day;
    }

    /** The last day on which an order still lands by the start of a day. */
    public LocalDate latestOrder(LocalDate neededOn, int workingDays) {
        if (closed.isEmpty()) {
            return neededOn.minusDays(workingDays);
        }
        LocalDate day = neededOn;
        LocalDate first = neededOn.minusDays(workingDays + (long) LONGEST_DAYS);
        for (int worked = 0; worked < workingDays && day.isAfter(first); ) {
            day = day.minusDays(1);
            worked += open(day) ? 1 : 0;
        }
        return day;
    }

    LocalDate landing(Terms.Cycle cycle, LocalDate ordered) {
        return landing(ordered, cycle.leadTimeDays() - transit(cycle)).plusDays(transit(cycle));
    }

    public LocalDate latestOrder(Terms.Cycle cycle, LocalDate neededOn) {
        return latestOrder(neededOn.minusDays(transit(cycle)), cycle.leadTimeDays() - transit(cycle));
    }

    private static int transit(Terms.Cycle cycle) {
        return Math.min(cycle.transitDays(), cycle.leadTimeDays());
    }

    /** The terms in days of the calendar for an order placed on as-of, which has to last until the next one lands. */
    public Terms stretched(Terms terms, LocalDate asOf) {
        Terms.Cycle cycle = terms.cycle();
        LocalDate lands = landing(cycle, asOf);
        int lead = (int) ChronoUnit.DAYS.between(asOf, lands);
        if (lead == 0) {
            return terms;
        }
        LocalDate next = landing(cycle, asOf.plusDays(cycle.reviewDays()));
        // two orders that a shutdown lets land together leave no cycle between them: the usual one is kept
        int review = (int) Math.max(cycle.reviewDays(), ChronoUnit.DAYS.between(lands, next));
        return lead == cycle.leadTimeDays() && review == cycle.reviewDays()
                ? terms
                : terms.with(new Terms.Cycle(lead, cycle.leadTimeSdDays(), review, cycle.transitDays()));
    }

    /** The shutdown that holds up an order placed on as-of or the next one, empty if none does. */
    public Optional<Shutdown> holdingUp(Terms terms, LocalDate asOf) {
        if (stretched(terms, asOf) == terms) {
            return Optional.empty();
        }
        Terms.Cycle cycle = terms.cycle();
        LocalDate end = landing(cycle, asOf.plusDays(cycle.reviewDays())).minusDays(transit(cycle));
        return closed.stream()
                .filter(shut -> shut.overlaps(asOf, end))
                .min(Comparator.comparing(Shutdown::from)
                        .thenComparing(Shutdown::to)
                        .thenComparing(Shutdown::name));
    }
}
