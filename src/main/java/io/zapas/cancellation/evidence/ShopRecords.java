package io.zapas.cancellation.evidence;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.KnownCause;
import io.zapas.cancellation.declared.Taxonomy;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.Returned;
import io.zapas.shop.stock.StockFigure;
import io.zapas.shop.stock.StockRecord;
import io.zapas.shop.supply.SupplyLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the shop's records tell beside its orders, all as known before as-of: stock, purchase orders, returns. */
public final class ShopRecords {
    private record Line(String orderId, String sku) {}

    private final StockRecord stock;
    private final Predicate<String> atPlatform;
    private final Map<String, List<SupplyLine>> supply = new HashMap<>();
    private final Map<Line, Returned> returns = new HashMap<>();
    private final Taxonomy taxonomy;

    /**
     * @param stock what the snapshots show
     * @param atPlatform whether the goods of a location lie in the platform's warehouses: there the seller can neither run out
     *     after the order nor hand over late
     */
    public ShopRecords(Taxonomy taxonomy, StockRecord stock, Predicate<String> atPlatform) {
        this.taxonomy = taxonomy;
        this.stock = stock;
        this.atPlatform = atPlatform;
    }

    public void accept(SupplyLine line) {
        supply.computeIfAbsent(line.sku(), sku -> new ArrayList<>()).add(line);
    }

    public void accept(Returned returned) {
        returns.merge(
                new Line(returned.orderId(), returned.sku()),
                returned,
                (a, b) -> a.reason().isEmpty() ? b : a);
    }

    public Optional<StockFigure> stock(String sku, String location, LocalDate day) {
        return stock.at(sku, location, day);
    }

    public boolean isAtPlatform(String location) {
        return atPlatform.test(location);
    }

    /** Purchase orders for a SKU at a place or for the whole shop, by the day expected. */
    public List<SupplyLine> supply(String sku, String location) {
        return supply.getOrDefault(sku, List.of()).stream()
                .filter(line -> line.location().isEmpty() || line.location().equals(location))
                .sorted(Comparator.comparing(SupplyLine::expectedOn).thenComparing(SupplyLine::po))
                .toList();
    }

    /** Share of the received purchase orders that came by the day expected, (k + 1) / (n + 2). */
    public double supplyInTime() {
        long received = 0;
        long inTime = 0;
        for (List<SupplyLine> lines : supply.values()) {
            for (SupplyLine line : lines) {
                received += line.receivedOn().isPresent() ? 1 : 0;
                inTime += line.receivedOn()
                                .filter(on -> !on.isAfter(line.expectedOn()))
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        return (inTime + 1.0) / (received + 2.0);
    }

    /** What came back of an order line. */
    Optional<Returned> returned(OrderLine line) {
        return Optional.ofNullable(returns.get(new Line(line.orderId(), line.sku())));
    }

    Cause cause(KnownCause cause) {
        return taxonomy.cause(cause);
    }

    /** What the reason of a return says; empty if nothing or nothing known. */
    Optional<Cause> cause(Returned returned) {
        return taxonomy.read(returned.reason()).cause();
    }
}
