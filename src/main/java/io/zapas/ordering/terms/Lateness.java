package io.zapas.ordering.terms;

import io.zapas.shop.supply.PurchaseOrder;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * How many days after the expected day a supplier's orders arrive.
 *
 * <p>An order that is not due yet: quantiles of what was observed (negative = early), of which {@value #PRIOR} punctual ones
 * are thought added, so that two late orders do not make a late supplier. An order overdue by d days: the remaining delay r has
 * {@code P(R > r) = ((d + c) / (d + c + r))^2}, a Pareto tail (the longer late, the longer it will take), c = the
 * supplier's mean absolute lateness, at least a day; its median is 0.41 (d + c).
 */
public record Lateness(double[] observed) {
    private static final int PRIOR = 4;

    /** Nothing observed: punctual. */
    public static final Lateness NONE = new Lateness(new double[0]);

    /** Lateness of received orders, orders received before they were placed left out. */
    static Lateness of(List<PurchaseOrder> orders) {
        return new Lateness(orders.stream()
                .filter(order -> order.receivedOn()
                        .filter(day -> !day.isBefore(order.orderedOn()))
                        .isPresent())
                .mapToDouble(order -> ChronoUnit.DAYS.between(
                        order.expectedOn(), order.receivedOn().orElseThrow()))
                .sorted()
                .toArray());
    }

    public boolean isPunctual() {
        return Arrays.stream(observed).allMatch(days -> days == 0);
    }

    /** Days late of an order not due yet, at the share {@code u} in (0, 1) of cases. */
    public int days(double u) {
        double[] all = Arrays.copyOf(observed, observed.length + PRIOR);
        Arrays.sort(all);
        return (int) all[(int) (u * all.length)];
    }

    /** Days that an order overdue by {@code late} days will still take, at least 1. */
    public int remaining(int late, double u) {
        double typical =
                Math.max(1, Arrays.stream(observed).map(Math::abs).average().orElse(1));
        double days = (late + typical) * (1 / Math.sqrt(1 - u) - 1);
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE / 2, Math.ceil(days)));
    }
}
