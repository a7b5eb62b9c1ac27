package io.zapas.forecast.pool;

import io.zapas.shop.Cadence;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

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
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
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

    Seasonality withDayOfWeek(double[] other) {
        return new Seasonality(other, dayOfMonth, weekOfYear);
    }

    Seasonality withoutWeekOfYear() {
        return new Seasonality(dayOfWeek, dayOfMonth, ones(52));
    }

    Seasonality times(Seasonality other) {
        return combined(other, (a, b) -> a * b);
    }

    Seasonality over(Seasonality other) {
        return combined(other, (a, b) -> a / Math.max(LEAST, b));
    }

    private Seasonality combined(Seasonality other, DoubleBinaryOperator operator) {
        return new Seasonality(
                combined(dayOfWeek, other.dayOfWeek, operator),
                combined(dayOfMonth, other.dayOfMonth, operator),
                combined(weekOfYear, other.weekOfYear, operator));
    }

    private static double[] combined(double[] a, double[] b, DoubleBinaryOperator operator) {
        double[] combined = new double[a.length];
        Arrays.setAll(combined, i -> operator.applyAsDouble(a[i], b[i]));
        return meanOne(combined);
    }

    static double[] meanOne(double[] factors) {
        double mean = Arrays.stream(factors).average().orElse(1);
        for (int i = 0; i < factors.length && mean > 0; i++) {
            factors[i] /= mean;
        }
        return factors;
    }
}
