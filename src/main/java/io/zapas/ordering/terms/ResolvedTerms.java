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
public record ResolvedTerms(
        Terms terms, List<BadTerm> bad, Lateness lateness, WorkCalendar calendar, String commonMinimum) {
    /**
     * A term of supply that makes no sense and was not followed.
     *
     * @param field column of the plain format, as {@code lead_time_days}
     * @param value as stated, "" if missing
     * @param row where it stands, as {@code supply-terms.csv:14}, "" if nowhere
     * @param expected what would have made sense, and what was taken instead
     */
    public record BadTerm(String sku, String location, String field, String value, String row, String expected) {}

    /** Of a punctual supplier that never shuts. */
    public static ResolvedTerms of(Terms terms) {
        return new ResolvedTerms(terms, List.of(), Lateness.NONE, WorkCalendar.OPEN, "");
    }

    /** The same from a supplier that works so. */
    public ResolvedTerms when(WorkCalendar works) {
        return new ResolvedTerms(terms, bad, lateness, works, commonMinimum);
    }

    /** Day at whose start an order can be sold. */
    public LocalDate landing(LocalDate ordered) {
        return calendar.landing(terms.cycle(), ordered);
    }

    public boolean hasCommonMinimum() {
        return !commonMinimum.isEmpty();
    }
}
