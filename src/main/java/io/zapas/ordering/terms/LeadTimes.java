package io.zapas.ordering.terms;

import io.zapas.shop.SeriesKey;
import io.zapas.shop.supply.PurchaseOrder;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lead times as received purchase orders show them, shrunk: the supplier's to the prior, the SKU's at its location to the
 * supplier's. With n orders of mean m and a prior p the estimate is {@code (n m + K p) / (n + K)}, K = {@value #WEIGHT}: the
 * prior is worth as much as that many orders. Squared deviations are shrunk alike. Orders received before they were
 * ordered are left out.
 */
final class LeadTimes {
    private static final int WEIGHT = 4;

    private final Map<String, Tally> suppliers = new HashMap<>();
    private final Map<SeriesKey, Tally> places = new HashMap<>();

    /** Days from order to sellable: mean and standard deviation, and whether received orders stand behind it. */
    record LeadTime(double mean, double sd, boolean observed) {}

    /** Counts, sums and sums of squares of days. */
    private static final class Tally {
        private int n;
        private double sum;
        private double squares;

        void add(double days) {
            n++;
            sum += days;
            squares += days * days;
        }

        LeadTime shrunkTo(LeadTime prior) {
            double mean = (sum + WEIGHT * prior.mean()) / (n + WEIGHT);
            double around = squares - 2 * mean * sum + n * mean * mean;
            double variance = (Math.max(0, around) + WEIGHT * prior.sd() * prior.sd()) / (n + WEIGHT);
            return new LeadTime(mean, Math.sqrt(variance), true);
        }
    }

    LeadTimes(List<PurchaseOrder> orders) {
        for (PurchaseOrder order : orders) {
            order.receivedOn()
                    .map(day -> ChronoUnit.DAYS.between(order.orderedOn(), day))
                    .filter(days -> days >= 0)
                    .ifPresent(days -> add(order, days));
        }
    }

    private void add(PurchaseOrder order, long days) {
        suppliers.computeIfAbsent(order.supplier(), key -> new Tally()).add(days);
        places.computeIfAbsent(new SeriesKey(order.sku(), order.location()), key -> new Tally())
                .add(days);
    }

    /** The lead time of an SKU at a location, {@code prior} where nothing was received. */
    LeadTime of(String supplier, SeriesKey key, LeadTime prior) {
        Tally ofSupplier = suppliers.get(supplier);
        LeadTime shrunk = ofSupplier == null || supplier.isEmpty() ? prior : ofSupplier.shrunkTo(prior);
        Tally here = places.get(key);
        return here == null ? shrunk : here.shrunkTo(shrunk);
    }
}
