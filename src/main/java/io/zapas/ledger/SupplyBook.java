package io.zapas.ledger;

import io.zapas.exports.Kind;
import io.zapas.exports.PurchaseOrderRow;
import io.zapas.exports.SupplyTermsRow;
import io.zapas.restock.Arrival;
import io.zapas.restock.Delivery;
import io.zapas.restock.PurchaseOrder;
import io.zapas.restock.StatedTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The planner's books as known at as-of: purchase orders and supply terms. */
public final class SupplyBook {
    /** SKU and place of a series. */
    private record Key(String sku, String location) {}

    private final Map<Key, List<Arrival>> arrivals = new HashMap<>();
    private final List<PurchaseOrder> orders = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<StatedTerms> terms = new ArrayList<>();
    private final Set<String> places;
    private final LocalDate asOf;

    private SupplyBook(Set<String> places, LocalDate asOf) {
        this.places = Set.copyOf(places);
        this.asOf = asOf;
    }

    /**
     * @param places names under which the shop's demand is kept; an order for another place is for the whole shop
     */
    public static SupplyBook read(LatestRowTable latest, int shopId, Set<String> places, LocalDate asOf) {
        SupplyBook book = new SupplyBook(places, asOf);
        latest.scan(shopId, Kind.PURCHASE_ORDERS.name(), PurchaseOrderRow.class, (origin, row) -> book.add(row));
        latest.scan(shopId, Kind.SUPPLY_TERMS.name(), SupplyTermsRow.class, (origin, row) -> book.add(row));
        return book;
    }

    /** Every order placed before as-of, received ones included: they tell how long a supplier takes. */
    public List<PurchaseOrder> orders() {
        return orders;
    }

    /** The same orders as a supplier's record counts them. */
    public List<Delivery> deliveries() {
        return deliveries;
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
                            + stated.reviewDays().orElse(usualReviewDays));
        }
        return longest;
    }

    private void add(PurchaseOrderRow row) {
        if (!row.orderedOn().isBefore(asOf)) {
            return;
        }
        String location = places.contains(row.location()) ? row.location() : "";
        LocalDate received = row.receivedOn();
        boolean arrived = received != null && received.isBefore(asOf);
        orders.add(new PurchaseOrder(
                Objects.requireNonNullElse(row.supplier(), ""),
                row.sku(),
                location,
                row.quantity(),
                row.orderedOn(),
                row.expectedOn(),
                arrived ? Optional.of(received) : Optional.empty()));
        deliveries.add(new Delivery(
                Objects.requireNonNullElse(row.supplier(), ""),
                row.sku(),
                row.quantity(),
                row.orderedOn(),
                row.expectedOn(),
                arrived ? Optional.of(received) : Optional.empty(),
                arrived ? Objects.requireNonNullElse(row.receivedQuantity(), row.quantity()) : 0));
        int open = row.quantity() - (arrived ? Objects.requireNonNullElse(row.receivedQuantity(), row.quantity()) : 0);
        // a short delivery is closed: what did not come with it is not on its way
        if (!arrived && open > 0) {
            arrivals.computeIfAbsent(new Key(row.sku(), location), key -> new ArrayList<>())
                    .add(new Arrival(row.expectedOn(), open, Arrival.Source.PURCHASE_ORDER));
        }
    }

    private void add(SupplyTermsRow row) {
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
                Optional.ofNullable(row.validUntil())));
    }

    private static OptionalInt whole(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static OptionalDouble real(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
