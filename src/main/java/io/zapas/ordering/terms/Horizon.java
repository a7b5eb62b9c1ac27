package io.zapas.ordering.terms;

import io.zapas.shop.Cadence;

/**
 * How far a shop is forecast: to the landing of the order after the next one, with a review's margin for a late landing. The
 * night's forecasts and those made for past days reach equally far, so that the same history gives the same order.
 */
public final class Horizon {
    private static final int SHORTEST_DAYS = 28;
    private static final int SHORTEST_WEEKS = 8;
    private static final int LONGEST_DAYS = 400;

    private Horizon() {}

    /** @param longestInterval lead time + review of whatever takes longest, in days */
    public static int days(int longestInterval, int reviewDays) {
        return Math.min(LONGEST_DAYS, Math.max(SHORTEST_DAYS, longestInterval + reviewDays));
    }

    /** Whole periods of a cadence. */
    public static int periods(Cadence cadence, int days) {
        int periods = (days + cadence.days() - 1) / cadence.days();
        return cadence == Cadence.DAILY ? periods : Math.max(SHORTEST_WEEKS, periods);
    }
}
