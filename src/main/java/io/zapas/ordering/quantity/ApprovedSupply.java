package io.zapas.ordering.quantity;

import io.zapas.shop.supply.Approval;
import io.zapas.shop.supply.Arrival;
import io.zapas.shop.supply.PurchaseOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a planner approved is on its way, a lead time after the report that proposed it, until an export tells of it: purchase
 * orders placed since, and units that the platform shows as coming, are the same units and are taken off, the oldest approval
 * first. From the day it was due the stock and the purchase orders speak, and the approval no more.
 */
public final class ApprovedSupply {
    private static final Set<Arrival.Source> OF_PLATFORM =
            EnumSet.of(Arrival.Source.PREPARING, Arrival.Source.IN_TRANSIT, Arrival.Source.SUPPLY_REQUEST);

    private ApprovedSupply() {}

    /** @param approvals of one SKU at one location, oldest first; {@code arrivals} that exports tell of it */
    public static List<Arrival> of(
            List<Approval> approvals,
            List<PurchaseOrder> orders,
            List<Arrival> arrivals,
            LocalDate asOf,
            UnaryOperator<LocalDate> landing) {
        List<Arrival> supply = new ArrayList<>();
        if (approvals.isEmpty()) {
            return supply;
        }
        double shown = arrivals.stream()
                        .filter(arrival -> OF_PLATFORM.contains(arrival.source()))
                        .mapToDouble(Arrival::quantity)
                        .sum()
                + ordered(approvals.get(0), orders);
        for (Approval approval : approvals) {
            LocalDate due = landing.apply(approval.reportAsOf());
            double told = Math.min(shown, approval.units());
            shown -= told;
            if (approval.units() > told && !due.isBefore(asOf)) {
                supply.add(new Arrival(due, approval.units() - told, Arrival.Source.APPROVED));
            }
        }
        return supply;
    }

    /** Units of purchase orders placed since the approval. */
    private static double ordered(Approval first, List<PurchaseOrder> orders) {
        return orders.stream()
                .filter(order -> order.sku().equals(first.key().sku()))
                .filter(order -> order.location().isEmpty()
                        || order.location().equals(first.key().location()))
                .filter(order -> !order.orderedOn().isBefore(first.reportAsOf()))
                .mapToDouble(PurchaseOrder::quantity)
                .sum();
    }
}
