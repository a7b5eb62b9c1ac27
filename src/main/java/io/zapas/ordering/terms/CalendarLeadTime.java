package io.zapas.ordering.terms;

import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.quantity.Recommendation.Note;
import io.zapas.shop.supply.Shutdown;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a supplier's shutdown does to an order placed on as-of: it lands after so many of the supplier's working days, and has
 * to last until the next one lands, placed a review period later and perhaps held up longer.
 */
public final class CalendarLeadTime {
    private CalendarLeadTime() {}

    /** The terms in days of the calendar. */
    public static Terms of(Terms terms, WorkCalendar calendar, LocalDate asOf) {
        LocalDate lands = landing(terms, calendar, asOf);
        int lead = (int) ChronoUnit.DAYS.between(asOf, lands);
        if (lead == 0) {
            return terms;
        }
        LocalDate next = landing(terms, calendar, asOf.plusDays(terms.reviewDays()));
        // two orders that a shutdown lets land together leave no cycle between them: the usual one is kept
        int review = (int) Math.max(terms.reviewDays(), ChronoUnit.DAYS.between(lands, next));
        return lead == terms.leadTimeDays() && review == terms.reviewDays() ? terms : terms.lasting(lead, review);
    }

    /** The supplier's working days first, then the way, which no shutdown holds up. */
    static LocalDate landing(Terms terms, WorkCalendar calendar, LocalDate ordered) {
        int transit = Math.min(terms.transitDays(), terms.leadTimeDays());
        return calendar.landing(ordered, terms.leadTimeDays() - transit).plusDays(transit);
    }

    private static LocalDate latestOrder(Terms terms, WorkCalendar calendar, LocalDate neededOn) {
        int transit = Math.min(terms.transitDays(), terms.leadTimeDays());
        return calendar.latestOrder(neededOn.minusDays(transit), terms.leadTimeDays() - transit);
    }

    /** The shutdown that holds up an order placed on as-of or the next one, empty if none does. */
    public static Optional<Shutdown> shutdown(Terms stated, WorkCalendar calendar, LocalDate asOf) {
        int transit = Math.min(stated.transitDays(), stated.leadTimeDays());
        LocalDate end =
                landing(stated, calendar, asOf.plusDays(stated.reviewDays())).minusDays(transit);
        return calendar.closed().stream()
                .filter(shut -> shut.overlaps(asOf, end))
                .min(Comparator.comparing(Shutdown::from)
                        .thenComparing(Shutdown::to)
                        .thenComparing(Shutdown::name));
    }

    /** Whether days of the lead time or of the cycle are lost to a shutdown. */
    public static boolean holdsUp(Terms stretched, Terms stated) {
        return stretched.leadTimeDays() != stated.leadTimeDays() || stretched.reviewDays() != stated.reviewDays();
    }

    /** Order-by moves before the shutdown, and a note names it. */
    public static Recommendation told(Recommendation plan, Terms stated, WorkCalendar calendar) {
        if (calendar.closed().isEmpty()) {
            return plan;
        }
        List<Note> notes = new ArrayList<>(plan.notes());
        if (holdsUp(plan.terms(), stated)) {
            notes.add(Note.SUPPLIER_SHUTDOWN);
        }
        return plan.withOrderBy(plan.stockoutOn().map(day -> latestOrder(stated, calendar, day)))
                .withNotes(notes);
    }
}
