package io.zapas.ordering.terms;

import java.time.LocalDate;
import java.util.List;

/**
 * Complete terms, and what of the stated ones could not be followed.
 *
 * @param lateness of the supplier's orders, for those on their way
 * @param calendar on which days the supplier works
 * @param commonMinimum the row that states the minimum for the SKU wherever it goes: what its places order together has to
 *     reach it; "" = the minimum is this place's own
 */
public record Resolved(Terms terms, List<BadTerm> bad, Lateness lateness, WorkCalendar calendar, String commonMinimum) {
    /** The same from a supplier that works so. */
    public Resolved when(WorkCalendar works) {
        return new Resolved(terms, bad, lateness, works, commonMinimum);
    }

    /** Day at whose start an order can be sold. */
    public LocalDate landing(LocalDate ordered) {
        return CalendarLeadTime.landing(terms, calendar, ordered);
    }

    /** Of a supplier that never shuts. */
    public Resolved(Terms terms, List<BadTerm> bad, Lateness lateness) {
        this(terms, bad, lateness, WorkCalendar.OPEN, "");
    }

    public boolean hasCommonMinimum() {
        return !commonMinimum.isEmpty();
    }
}
