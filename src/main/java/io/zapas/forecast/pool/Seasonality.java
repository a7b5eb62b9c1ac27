package io.zapas.forecast.pool;

import io.zapas.shop.Cadence;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Factors, each kind with mean 1, that multiply a series' level.
 *
 * @param dayOfWeek Monday first, {@code [7]}; all 1 for a weekly cadence
 * @param dayOfMonth the 1st first, {@code [31]}: pay days; all 1 for a weekly cadence
 * @param weekOfYear ISO week 1 first, {@code [52]}; week 53 counts as 52
 */
record Seasonality(double[] dayOfWeek, double[] dayOfMonth, double[] weekOfYear) {
    static final Seasonality NONE = new Seasonality(ones(7), ones(31), ones(52));

    /** No factor is taken for smaller: a division by less would blow a stray sale up. */
    static final double LEAST = 0.05;

    static double[] ones(int n) {
        return DoubleStream.generate(() -> 1).limit(n).toArray();
    }

    static int week(LocalDate date) {
        return Math.min(52, date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)) - 1;
    }

    /** The factor of a period; a week is named by its middle, where most of its days lie. */
    double factor(Cadence cadence, LocalDate date) {
        return cadence == Cadence.WEEKLY
                ? weekOfYear[week(date.plusDays(3))]
                : weekOfYear[week(date)]
                        * dayOfWeek[date.getDayOfWeek().ordinal()]
                        * dayOfMonth[date.getDayOfMonth() - 1];
    }

    /** The factor of each period from {@code start} on. */
    double[] factors(Cadence cadence, LocalDate start, int periods) {
        double[] factors = new double[periods];
        for (int t = 0; t < periods; t++) {
            factors[t] = Math.max(LEAST, factor(cadence, cadence.plus(start, t)));
        }
        return factors;
    }

    Seasonality times(Seasonality other) {
        return new Seasonality(
                times(dayOfWeek, other.dayOfWeek),
                times(dayOfMonth, other.dayOfMonth),
                times(weekOfYear, other.weekOfYear));
    }

    private static double[] times(double[] a, double[] b) {
        double[] product = new double[a.length];
        Arrays.setAll(product, i -> a[i] * b[i]);
        return meanOne(product);
    }

    static double[] meanOne(double[] factors) {
        double mean = Arrays.stream(factors).average().orElse(1);
        for (int i = 0; i < factors.length && mean > 0; i++) {
            factors[i] /= mean;
        }
        return factors;
    }
}
