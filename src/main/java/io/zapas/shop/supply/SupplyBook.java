package io.zapas.shop.supply;

import io.zapas.shop.Kept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The planner's books as known at as-of: purchase orders and supply terms. */
public final class SupplyBook {
    /** SKU and place of a series. */
    private record Key(String sku, String location) {}

    private final Map<Key, List<Arrival>> arrivals = new HashMap<>();
    private final List<PurchaseOrder> orders = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<StatedTerms> terms = new ArrayList<>();
    private final Map<Key, List<PurchaseOrder>> open = new HashMap<>();
    private final List<SupplyLine> lines = new ArrayList<>();
    private final Set<String> places;
    private final LocalDate asOf;

    /** @param places names under which the shop's demand is kept; an order for another place is for the whole shop */
    public SupplyBook(
            Iterable<Kept<PurchaseOrderRow>> orders,
            Iterable<Kept<SupplyTermsRow>> terms,
            Set<String> places,
            LocalDate asOf) {
        this.places = Set.copyOf(places);
        this.asOf = asOf;
        orders.forEach(kept -> add(kept.row(), kept.where()));
        terms.forEach(kept -> add(kept.row(), kept.where()));
    }

    /** Every order placed before as-of, received ones included: they tell how long a supplier takes. */
    public List<PurchaseOrder> orders() {
        return orders;
    }

    /** The same orders as a supplier's record counts them. */
    public List<Delivery> deliveries() {
        return deliveries;
    }

    /** The same orders as evidence of causes. */
    public List<SupplyLine> lines() {
        return lines;
    }

    public List<StatedTerms> terms() {
        return terms;
    }

    /** What is still to come for a series. */
    public List<Arrival> arrivals(String sku, String location) {
        return arrivals.getOrDefault(new Key(sku, location), List.of());
    }

    /** Days from order to the longest stated landing and the review after it, 0 if nothing is stated. */
    public int longestInterval(int usualLeadDays, int usualReviewDays) {
        int longest = 0;
        for (StatedTerms stated : terms) {
            longest = Math.max(
                    longest,
                    stated.leadTimeDays().orElse(usualLeadDays)
                            + stated.legs().toClusterDays().orElse(0)
                            + stated.reviewDays().orElse(usualReviewDays));
        }
        return longest;
    }

    /** Open orders whose SKU at their place is none of those: nothing that is planned counts them. */
    public List<PurchaseOrder> openBeside(BiPredicate<String, String> planned) {
        return open.entrySet().stream()
                .filter(entry ->
                        !planned.test(entry.getKey().sku(), entry.getKey().location()))
                .flatMap(entry -> entry.getValue().stream())
                .sorted(Comparator.comparing(PurchaseOrder::row).thenComparing(PurchaseOrder::sku))
                .toList();
    }

    private void add(PurchaseOrderRow row, String where) {
        if (!row.orderedOn().isBefore(asOf)) {
            return;
        }
        String location = places.contains(row.location()) ? row.location() : "";
        LocalDate received = row.receivedOn();
        boolean arrived = received != null && received.isBefore(asOf);
        PurchaseOrder order = new PurchaseOrder(
                Objects.requireNonNullElse(row.supplier(), ""),
                row.sku(),
                location,
                row.quantity(),
                row.orderedOn(),
                row.expectedOn(),
                arrived ? Optional.of(received) : Optional.empty(),
                where);
        orders.add(order);
        int came = arrived ? Objects.requireNonNullElse(row.receivedQuantity(), row.quantity()) : 0;
        deliveries.add(new Delivery(
                order.supplier(),
                row.sku(),
                row.quantity(),
                row.orderedOn(),
                row.expectedOn(),
                order.receivedOn(),
                came));
        lines.add(new SupplyLine(
                Objects.requireNonNullElse(row.po(), ""),
                order.supplier(),
                row.sku(),
                location,
                row.quantity(),
                row.orderedOn(),
                row.expectedOn(),
                order.receivedOn(),
                came));
        int coming = row.quantity() - came;
        // a short delivery is closed: what did not come with it is not on its way
        if (!arrived && coming > 0) {
            Key key = new Key(row.sku(), location);
            open.computeIfAbsent(key, none -> new ArrayList<>()).add(order);
            arrivals.computeIfAbsent(key, none -> new ArrayList<>())
                    .add(new Arrival(row.expectedOn(), coming, Arrival.Source.PURCHASE_ORDER));
        }
    }

    private void add(SupplyTermsRow row, String where) {
        terms.add(new StatedTerms(
                row.sku(),
                row.location(),
                Objects.requireNonNullElse(row.supplier(), ""),
                whole(row.leadTimeDays()),
                real(row.leadTimeSdDays()),
                whole(row.reviewDays()),
                whole(row.moq()),
                whole(row.packSize()),
                whole(row.maxStock()),
                Optional.ofNullable(row.unitCost()),
                Optional.ofNullable(row.shortageCost()),
                Optional.ofNullable(row.holdingCostPerDay()),
                real(row.serviceLevel()),
                row.doNotOrder(),
                Optional.ofNullable(row.validUntil()),
                new StatedTerms.Legs(whole(row.transitDays()), whole(row.toClusterDays())),
                new StatedTerms.Bounds(
                        Optional.ofNullable(row.minOrderValue()),
                        whole(row.minDaysBetweenOrders()),
                        real(row.maxVolumeL())),
                where));
    }

    private static OptionalInt whole(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static OptionalDouble real(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
