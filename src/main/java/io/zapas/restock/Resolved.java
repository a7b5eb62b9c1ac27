package io.zapas.restock;

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
    /** Of a supplier that never shuts. */
    public Resolved(Terms terms, List<BadTerm> bad, Lateness lateness) {
        this(terms, bad, lateness, WorkCalendar.OPEN, "");
    }

    boolean hasCommonMinimum() {
        return !commonMinimum.isEmpty();
    }
}
