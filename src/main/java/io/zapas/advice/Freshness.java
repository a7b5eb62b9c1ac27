package io.zapas.advice;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How fresh the data are.
 *
 * @param newestOrder newest date in orders or sales
 * @param newestStock newest date of a stock export
 * @param daysBehindClock days from as-of to the day of the run, 0 or less if as-of is today or later
 */
public record Freshness(Optional<LocalDate> newestOrder, Optional<LocalDate> newestStock, long daysBehindClock) {
    private static final long TOLERATED_DAYS = 2;

    public boolean stale() {
        return daysBehindClock > TOLERATED_DAYS;
    }
}
