package io.zapas.restock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What arrives on each day from as-of.
 *
 * <p>An overdue purchase order is not counted as if it came today: it is expected as many days after as-of as it is late
 * already, at most one lead time (the longer it is late, the longer it will still take), and not at all once it is late by
 * more than {@value #LEAD_TIMES_GIVEN_UP} lead times and a month. Anything else with a day that has passed is at hand on
 * as-of.
 */
final class Arrivals {
    private static final int LEAD_TIMES_GIVEN_UP = 2;
    private static final int MONTH = 30;

    private final double[] purchased;
    private final double[] returned;
    private final boolean overdue;

    Arrivals(List<Arrival> arrivals, LocalDate asOf, int leadTimeDays, int days) {
        purchased = new double[days];
        returned = new double[days];
        boolean late = false;
        for (Arrival arrival : arrivals) {
            long day = ChronoUnit.DAYS.between(asOf, arrival.on());
            if (day < 0 && arrival.source() == Arrival.Source.PURCHASE_ORDER) {
                late = true;
                day = whenOverdue(-day, leadTimeDays);
            }
            if (day < days && arrival.quantity() > 0) {
                double[] units = arrival.source() == Arrival.Source.RETURN ? returned : purchased;
                units[(int) Math.max(0, day)] += arrival.quantity();
            }
        }
        overdue = late;
    }

    private static long whenOverdue(long late, int leadTimeDays) {
        boolean givenUp = late > (long) LEAD_TIMES_GIVEN_UP * leadTimeDays + MONTH;
        return givenUp ? Long.MAX_VALUE : Math.max(1, Math.min(late, leadTimeDays));
    }

    double[] all() {
        double[] all = purchased.clone();
        for (int day = 0; day < all.length; day++) {
            all[day] += returned[day];
        }
        return all;
    }

    /** Bought or moved units, without returns. */
    double inbound() {
        return sum(purchased);
    }

    double returns() {
        return sum(returned);
    }

    boolean hasOverdue() {
        return overdue;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
