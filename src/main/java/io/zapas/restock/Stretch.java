package io.zapas.restock;

import io.zapas.restock.Recommendation.Note;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What a supplier's shutdown does to an order placed on as-of: it lands after so many of the supplier's working days, and has
 * to last until the next one lands, placed a review period later and perhaps held up longer.
 */
final class Stretch {
    private Stretch() {}

    /** The terms in days of the calendar. */
    static Terms of(Terms terms, WorkCalendar calendar, LocalDate asOf) {
        LocalDate lands = calendar.landing(asOf, terms.leadTimeDays());
        int lead = (int) ChronoUnit.DAYS.between(asOf, lands);
        if (lead == 0) {
            return terms;
        }
        LocalDate next = calendar.landing(asOf.plusDays(terms.reviewDays()), terms.leadTimeDays());
        // two orders that a shutdown lets land together leave no cycle between them: the usual one is kept
        int review = (int) Math.max(terms.reviewDays(), ChronoUnit.DAYS.between(lands, next));
        return lead == terms.leadTimeDays() && review == terms.reviewDays() ? terms : terms.lasting(lead, review);
    }

    /** Order-by moves before the shutdown, and a note names it. */
    static Recommendation told(Recommendation plan, Terms stated, WorkCalendar calendar) {
        if (calendar.closed().isEmpty()) {
            return plan;
        }
        List<Note> notes = new ArrayList<>(plan.notes());
        if (plan.terms().leadTimeDays() != stated.leadTimeDays() || plan.terms().reviewDays() != stated.reviewDays()) {
            notes.add(Note.SUPPLIER_SHUTDOWN);
        }
        return plan.withOrderBy(plan.stockoutOn().map(day -> calendar.latestOrder(day, stated.leadTimeDays())))
                .withNotes(notes);
    }
}
