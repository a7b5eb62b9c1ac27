package io.zapas.intake.schema;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What is known of a table's age before its rows are read.
 *
 * @param at the date it states for itself, otherwise that of its name, otherwise its modification time
 * @param stated whether the table or its name tells it
 * @param modified modification time of the file, in the shop's zone
 */
public record TableDate(LocalDateTime at, boolean stated, LocalDateTime modified) {
    /** A clock that stands before this was never set; what it says about the future is worth nothing. */
    private static final int FIRST_PLAUSIBLE_YEAR = 2010;

    /** Dates of rows after this are mistakes: two years after the file was written, never after 2099. */
    public LocalDate latestPlausible() {
        if (modified.getYear() < FIRST_PLAUSIBLE_YEAR || modified.getYear() > 2096) return Values.LATEST;
        return modified.toLocalDate().plusYears(2);
    }

    /** Whether something can have happened by the time the file was written, give or take a day of clock and zone. */
    public boolean canHaveHappened(LocalDateTime moment) {
        return modified.getYear() < FIRST_PLAUSIBLE_YEAR || !moment.isAfter(modified.plusDays(1));
    }
}
