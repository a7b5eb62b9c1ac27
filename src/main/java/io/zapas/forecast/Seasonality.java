package io.zapas.forecast;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * Factors by day of the week and by ISO week of the year, each with mean 1, that multiply a series' level.
 *
 * @param dayOfWeek Monday first, {@code [7]}; all 1 for a weekly cadence
 * @param weekOfYear ISO week 1 first, {@code [52]}; week 53 counts as 52
 */
record Seasonality(double[] dayOfWeek, double[] weekOfYear) {
    static final Seasonality NONE = new Seasonality(ones(7), ones(52));

    static double[] ones(int n) {
        double[] ones = new double[n];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    static int week(LocalDate date) {
        return Math.min(52, date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)) - 1;
    }

    /** The factor of each period from {@code start} on. */
    double[] factors(Cadence cadence, LocalDate start, int periods) {
        double[] factors = new double[periods];
        for (int t = 0; t < periods; t++) {
            LocalDate date = cadence.plus(start, t);
            // a week is named by its middle, so that weeks beginning on a Sunday belong where most of their days lie
            factors[t] = cadence == Cadence.WEEKLY
                    ? weekOfYear[week(date.plusDays(3))]
                    : weekOfYear[week(date)] * dayOfWeek[date.getDayOfWeek().ordinal()];
        }
        return factors;
    }
}
