package io.zapas.cancellation.index;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * What the error index will be on the next days.
 *
 * <p>Shipments of a day to come = those already due on it, at least the mean of its weekday over the last four weeks.
 * Cancellations of a day to come = the rate of the last four weeks x its shipments, at least what the orders at risk due on it
 * are expected to lose. The interval takes the cancellations to come as Poisson.
 */
record IndexOutlook(
        LocalDate asOf,
        ToLongFunction<LocalDate> cancelledOn,
        ToLongFunction<LocalDate> shipmentsOn,
        ToDoubleFunction<LocalDate> atRisk) {
    private static final int WEEKS = 4;
    private static final double TAIL = 0.05;

    List<IndexDay> ahead(Tariff tariff) {
        double rate = rate();
        List<IndexDay> ahead = new ArrayList<>();
        for (int k = 1; k <= ErrorIndexTally.DAYS; k++) {
            ahead.add(day(tariff, asOf.plusDays(k), rate));
        }
        return ahead;
    }

    private IndexDay day(Tariff tariff, LocalDate day, double rate) {
        double shipments = 0;
        double known = 0;
        double toCome = 0;
        LocalDate end = day.minusDays(tariff.daysLeftOut());
        for (LocalDate d = end.minusDays(tariff.windowDays()); d.isBefore(end); d = d.plusDays(1)) {
            if (d.isBefore(asOf)) {
                shipments += shipmentsOn.applyAsLong(d);
                known += cancelledOn.applyAsLong(d);
            } else {
                double due = Math.max(shipmentsOn.applyAsLong(d), usual(d.getDayOfWeek()));
                shipments += due;
                toCome += Math.max(rate * due, atRisk.applyAsDouble(d));
            }
        }
        double index = share(known + toCome, shipments);
        return new IndexDay(
                day,
                shipments,
                known + toCome,
                share(known + poissonQuantile(toCome, TAIL), shipments),
                share(known + poissonQuantile(toCome, 1 - TAIL), shipments),
                tariff.zone(index).zone());
    }

    private static double share(double some, double all) {
        return all <= 0 ? 0 : Math.min(1, some / all);
    }

    private double rate() {
        double all = 0;
        double faults = 0;
        for (int back = 1; back <= 7 * WEEKS; back++) {
            all += shipmentsOn.applyAsLong(asOf.minusDays(back));
            faults += cancelledOn.applyAsLong(asOf.minusDays(back));
        }
        return all == 0 ? 0 : Math.min(1, faults / all);
    }

    private double usual(DayOfWeek weekday) {
        double sum = 0;
        for (int back = 1; back <= 7 * WEEKS; back++) {
            LocalDate day = asOf.minusDays(back);
            sum += day.getDayOfWeek() == weekday ? shipmentsOn.applyAsLong(day) : 0;
        }
        return sum / WEEKS;
    }

    /** Smallest k with P(X <= k) >= p, X ~ Poisson(mean). */
    static long poissonQuantile(double mean, double p) {
        return mean <= 0 ? 0 : PoissonDistribution.of(mean).inverseCumulativeProbability(p);
    }
}
