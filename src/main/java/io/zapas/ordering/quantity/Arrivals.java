package io.zapas.ordering.quantity;

import io.zapas.ordering.terms.Lateness;
import io.zapas.ordering.terms.StratifiedDraws;
import io.zapas.shop.supply.Arrival;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * What arrives on each day from as-of, on each path.
 *
 * <p>A purchase order has its supplier's {@link Lateness}; one that is overdue is not counted as if it came today but gets the
 * remaining delay. Anything else with a day that has passed is at hand on as-of.
 */
final class Arrivals {
    private final double[] certain;
    private final List<Arrival> uncertain;
    private final LocalDate asOf;
    private final Lateness lateness;
    private final boolean overdue;

    Arrivals(List<Arrival> arrivals, LocalDate asOf, Lateness lateness, int days) {
        this.asOf = asOf;
        this.lateness = lateness;
        certain = new double[days];
        uncertain = arrivals.stream()
                .filter(arrival -> arrival.quantity() > 0)
                .filter(this::isUncertain)
                .toList();
        overdue = uncertain.stream().anyMatch(arrival -> day(arrival) < 0);
        for (Arrival arrival : arrivals) {
            if (arrival.quantity() > 0 && !isUncertain(arrival)) {
                put(certain, Math.max(0, day(arrival)), arrival.quantity());
            }
        }
    }

    private boolean isUncertain(Arrival arrival) {
        return arrival.source() == Arrival.Source.PURCHASE_ORDER && (day(arrival) < 0 || !lateness.isPunctual());
    }

    private long day(Arrival arrival) {
        return ChronoUnit.DAYS.between(asOf, arrival.on());
    }

    private static void put(double[] arriving, long day, double quantity) {
        if (day < arriving.length) {
            arriving[(int) day] += quantity;
        }
    }

    /** Units by day on each of {@code paths} paths, {@code [paths][days]}; one and the same row where all is certain. */
    double[][] paths(int paths) {
        double[][] arriving = new double[paths][];
        if (uncertain.isEmpty()) {
            Arrays.fill(arriving, certain);
            return arriving;
        }
        for (int i = 0; i < paths; i++) {
            arriving[i] = certain.clone();
        }
        for (int a = 0; a < uncertain.size(); a++) {
            double[] shares = StratifiedDraws.of(paths, 100 + a);
            for (int i = 0; i < paths; i++) {
                put(
                        arriving[i],
                        when(uncertain.get(a), shares[i]),
                        uncertain.get(a).quantity());
            }
        }
        return arriving;
    }

    /** As expected in the middle: the median delay. */
    double[] median() {
        double[] arriving = certain.clone();
        uncertain.forEach(arrival -> put(arriving, when(arrival, 0.5), arrival.quantity()));
        return arriving;
    }

    private long when(Arrival arrival, double share) {
        long day = day(arrival);
        return day < 0 ? lateness.remaining((int) -day, share) : Math.max(0, day + lateness.days(share));
    }

    boolean hasOverdue() {
        return overdue;
    }
}
