package io.zapas.ordering.quantity;

import io.zapas.shop.stock.StockNow;
import io.zapas.shop.supply.Approval;
import io.zapas.shop.supply.Arrival;
import io.zapas.shop.supply.PurchaseOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Units on their way that no purchase order tells of: those that the platform shows, and those that a planner approved. */
public final class Inbound {
    /** Assumptions of ours, named on the Settings sheet: the platform shows such units without a day. */
    public static final int PREPARING_DAYS = 2;

    public static final int IN_TRANSIT_DAYS = 7;
    public static final int RETURNING_DAYS = 14;

    private static final Set<Arrival.Source> OF_PLATFORM =
            EnumSet.of(Arrival.Source.PREPARING, Arrival.Source.IN_TRANSIT, Arrival.Source.SUPPLY_REQUEST);

    private Inbound() {}

    /** What is only requested needs the whole lead time. */
    public static List<Arrival> shownByPlatform(StockNow now, LocalDate asOf, int leadTimeDays) {
        List<Arrival> arrivals = new ArrayList<>();
        add(arrivals, now.preparing(), asOf.plusDays(PREPARING_DAYS), Arrival.Source.PREPARING);
        add(arrivals, now.inTransit(), asOf.plusDays(IN_TRANSIT_DAYS), Arrival.Source.IN_TRANSIT);
        add(arrivals, now.requested(), asOf.plusDays(leadTimeDays), Arrival.Source.SUPPLY_REQUEST);
        add(arrivals, now.returning(), asOf.plusDays(RETURNING_DAYS), Arrival.Source.RETURN);
        return arrivals;
    }

    private static void add(List<Arrival> arrivals, double units, LocalDate on, Arrival.Source source) {
        if (units > 0) {
            arrivals.add(new Arrival(on, units, source));
        }
    }

    /**
     * What a planner approved is on its way, a lead time after the report that proposed it, until an export tells of it:
     * purchase orders placed since, and units that the platform shows as coming, are the same units and are taken off, the
     * oldest approval first. From the day it was due the stock and the purchase orders speak, and the approval no more.
     *
     * @param approvals of one SKU at one location, oldest first; {@code told} what exports tell of it
     */
    public static List<Arrival> approved(
            List<Approval> approvals,
            List<PurchaseOrder> orders,
            List<Arrival> told,
            LocalDate asOf,
            UnaryOperator<LocalDate> landing) {
        List<Arrival> supply = new ArrayList<>();
        if (approvals.isEmpty()) {
            return supply;
        }
        double shown = told.stream()
                        .filter(arrival -> OF_PLATFORM.contains(arrival.source()))
                        .mapToDouble(Arrival::quantity)
                        .sum()
                + ordered(approvals.get(0), orders);
        for (Approval approval : approvals) {
            LocalDate due = landing.apply(approval.reportAsOf());
            double same = Math.min(shown, approval.units());
            shown -= same;
            if (!due.isBefore(asOf)) {
                add(supply, approval.units() - same, due, Arrival.Source.APPROVED);
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
