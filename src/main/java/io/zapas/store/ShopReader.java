package io.zapas.store;

import io.zapas.intake.schema.Kind;
import io.zapas.shop.Kept;
import io.zapas.shop.Row;
import io.zapas.shop.ShopFacts;
import io.zapas.shop.catalogue.Catalogue;
import io.zapas.shop.catalogue.ProductRow;
import io.zapas.shop.events.EventBook;
import io.zapas.shop.events.EventRow;
import io.zapas.shop.orders.ReturnRow;
import io.zapas.shop.places.Places;
import io.zapas.shop.supply.DecisionRow;
import io.zapas.shop.supply.PurchaseOrderRow;
import io.zapas.shop.supply.SupplyBook;
import io.zapas.shop.supply.SupplyTermsRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what is known of a shop, once after an import: each table of small things is walked a single time. */
public final class ShopReader {
    private final LatestRowTable latest;
    private final ToldTable told;
    private final DayTable days;
    private final Recent<ShopFacts> read = new Recent<>();

    public ShopReader(LatestRowTable latest, ToldTable told, DayTable days) {
        this.latest = latest;
        this.told = told;
        this.days = days;
    }

    /** To be called when rows come in. */
    public void forget(int shopId) {
        read.forget(shopId);
    }

    public ShopFacts facts(int shopId, ZoneId zone, LocalDate asOf) {
        ShopFacts known = read.get(shopId);
        if (known == null || !known.asOf().equals(asOf) || !known.zone().equals(zone)) {
            known = read(shopId, zone, asOf);
            read.put(shopId, known);
        }
        return known;
    }

    private ShopFacts read(int shopId, ZoneId zone, LocalDate asOf) {
        Rows rows = new Rows();
        latest.scan(shopId, rows::add);
        Places places = told.places(shopId);
        Catalogue catalogue =
                new Catalogue(Stream.of(Kind.PRODUCTS.name(), ProductNames.IN_ORDERS, ProductNames.IN_STOCK)
                        .flatMap(kind -> rows.of(kind, ProductRow.class).stream())
                        .toList());
        List<Kept<PurchaseOrderRow>> orders = rows.kept(Kind.PURCHASE_ORDERS, PurchaseOrderRow.class);
        List<ReturnRow> returns = rows.of(Kind.RETURNS.name(), ReturnRow.class);
        LocalDate last = asOf.minusDays(1);
        return new ShopFacts(
                asOf,
                zone,
                places,
                catalogue,
                new SupplyBook(orders, rows.kept(Kind.SUPPLY_TERMS, SupplyTermsRow.class), places.ofDemand(), asOf),
                EventBook.of(rows.of(Kind.EVENTS.name(), EventRow.class), catalogue),
                returns,
                rows.of(Kind.DECISIONS.name(), DecisionRow.class),
                new ShopFacts.NewestDays(
                        days.ofOrders(shopId, zone, last),
                        days.ofSales(shopId, last),
                        days.ofStock(shopId, last),
                        ShopFacts.NewestDays.ofOrders(orders, asOf),
                        ShopFacts.NewestDays.ofReturns(returns, zone, asOf)));
    }

    /** The rows of all kinds, each in key order. */
    private static final class Rows {
        private static final Map<String, Class<? extends Row>> TYPES = Map.of(
                Kind.PRODUCTS.name(),
                ProductRow.class,
                ProductNames.IN_ORDERS,
                ProductRow.class,
                ProductNames.IN_STOCK,
                ProductRow.class,
                Kind.RETURNS.name(),
                ReturnRow.class,
                Kind.PURCHASE_ORDERS.name(),
                PurchaseOrderRow.class,
                Kind.SUPPLY_TERMS.name(),
                SupplyTermsRow.class,
                Kind.EVENTS.name(),
                EventRow.class,
                Kind.DECISIONS.name(),
                DecisionRow.class);

        private final Map<String, List<Kept<Row>>> byKind = new HashMap<>();

        void add(String kind, String where, String payload) {
            Class<? extends Row> type = TYPES.get(kind);
            if (type != null) {
                byKind.computeIfAbsent(kind, none -> new ArrayList<>())
                        .add(new Kept<>(Payload.parse(payload, type), where));
            }
        }

        <R extends Row> List<R> of(String kind, Class<R> type) {
            return byKind.getOrDefault(kind, List.of()).stream()
                    .map(kept -> type.cast(kept.row()))
                    .toList();
        }

        <R extends Row> List<Kept<R>> kept(Kind kind, Class<R> type) {
            return byKind.getOrDefault(kind.name(), List.of()).stream()
                    .map(kept -> new Kept<>(type.cast(kept.row()), kept.where()))
                    .toList();
        }
    }
}
