package io.zapas.intake.schema;

import static io.zapas.intake.schema.Field.Type.*;
import static io.zapas.intake.schema.KindSchema.notBefore;

import io.zapas.intake.schema.KindSchema.Amount;
import io.zapas.intake.source.Wording;
import io.zapas.shop.catalogue.ProductRow;
import io.zapas.shop.events.EventRow;
import io.zapas.shop.orders.OrderRow;
import io.zapas.shop.orders.OrderStatus;
import io.zapas.shop.orders.ReturnRow;
import io.zapas.shop.orders.SaleRow;
import io.zapas.shop.stock.StockRow;
import io.zapas.shop.supply.DecisionRow;
import io.zapas.shop.supply.PurchaseOrderRow;
import io.zapas.shop.supply.SupplyTermsRow;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a table tells about the shop. Each kind is declared here once: its fields in the order in which they are read (the
 * first that cannot be used names the row's fault), what identifies a row, and what ties out. Everything else (the YAML of a
 * format, the reading, the ledger) follows from it.
 */
public enum Kind {
    ORDERS(KindSchema.of(OrderRow.class)
            .needs(ID, "order_id", "sku")
            .needs(PAST, "ordered_at")
            .needs(STATUS, "status")
            .needs(QUANTITY, "quantity")
            .may(COUNT, "returned_quantity")
            .may(UNIT_PRICE, "unit_price")
            .may(ID, "article")
            .may(WORDS, "name", "category")
            .may(PRICE_CURRENCY, "currency")
            .may(ID, "location")
            .may(WORDS, "warehouse", "delivery_method")
            .may(PLANNED, "ship_by", "ship_deadline")
            .may(PAST, notBefore("ordered_at"), "shipped_at", "delivered_at", "cancelled_at")
            .may(ID, (row, field, id) -> "0".equals(id) ? null : id, "cancel_reason_id")
            .may(WORDS, "cancel_reason", "cancel_initiator")
            .may(TRUTH, Kind::ofCancellation, "cancelled_after_ship", "counts_against_seller")
            .linesOf("order_id", "sku")
            .sums(row -> Amount.of(row.currency(), row.quantity(), row.unitPrice(), row.quantity()))),

    SALES(KindSchema.of(SaleRow.class)
            .needs(TABLE_DAY, "date")
            .needs(ID, "sku")
            .may(ID, "location")
            .needs(COUNT, "quantity")
            .may(AMOUNT, "revenue")
            .may(CURRENCY, "currency")
            .linesOf("date", "sku", "location")
            .repeatsAreLines()
            .sums(row -> Amount.of(row.currency(), row.quantity(), row.revenue(), 1))),

    STOCK(KindSchema.of(StockRow.class)
            .may(ID, "sku")
            .may(ID, Kind::skuOrArticle, "article")
            .may(TEXT, (row, field, mark) -> row.occurrence() == 0 ? mark : mark + "#" + row.occurrence(), "mark")
            .may(TEXT, (row, field, scope) -> "".equals(scope) ? "plain" : scope, "scope")
            .may(TRUTH, "supply_restricted")
            .may(TABLE_DAY, "date")
            .may(WORDS, "name")
            .may(ID, "location")
            .may(WORDS, "warehouse")
            .may(COUNT, "on_hand")
            .may(TRUTH, "in_stock")
            .may(
                    COUNT,
                    "reserved",
                    "preparing",
                    "requested",
                    "in_transit",
                    "returning",
                    "blocked",
                    "days_out_of_stock",
                    "out_of_stock_window_days")
            .may(DECIMAL, "average_daily_sales")
            .may(COUNT, "recommended_supply")
            .may(WORDS, "liquidity")
            .may(COUNT, "unit_of_age_days")
            .filling("discriminator", "mark")
            .filling("unitAgeDays", "unit_of_age_days")
            .linesOf("date", "sku", "article", "location", "warehouse", "mark")
            .repeatsAreLines()
            .sums(row -> Amount.of(row.onHand() == null ? 0 : row.onHand()))),

    PRODUCTS(KindSchema.of(ProductRow.class)
            .needs(ID, "sku")
            .may(IDS, (row, field, all) -> others((List<?>) all, row.told("sku")), "other_sku")
            .may(MONEY, "price")
            .may(ID, "article")
            .may(WORDS, "name", "category", "brand")
            .may(CURRENCY, "currency")
            .may(MONEY, "unit_cost")
            .may(DECIMAL, "volume_l")
            .may(PAST_DAY, "created")
            .may(DECIMAL, "rating")
            .may(WORDS, "status")
            .may(COUNT, "fbo_available", "fbo_reserved", "fbs_available", "fbs_reserved")
            .filling("otherSkus", "other_sku")
            .filling("volumeLitres", "volume_l")
            .linesOf("sku")
            .keptBy("sku")),

    RETURNS(KindSchema.of(ReturnRow.class)
            .needs(ID, "order_id", "sku")
            .may(ID, "article")
            .needs(QUANTITY, "quantity")
            .may(PAST, "ordered_at", "returned_at", "received_at")
            .may(WORDS, "status", "reason", "type")
            .linesOf("order_id", "sku", "returned_at")
            .repeatsAreLines()
            .keptBy("order_id", "sku", "occurrence")
            .sums(row -> Amount.of(row.quantity()))),

    PURCHASE_ORDERS(KindSchema.of(PurchaseOrderRow.class)
            .needs(PAST_DAY, "ordered_on")
            .needs(PLANNED_DAY, notBefore("ordered_on"), "expected_on")
            .may(ID, "po")
            .may(WORDS, "supplier")
            .needs(ID, "sku")
            .may(ID, "location")
            .needs(QUANTITY, "quantity")
            .may(PAST_DAY, notBefore("ordered_on"), "received_on")
            .may(COUNT, "received_quantity")
            .linesOf("po", "sku", "location", "ordered_on")
            .repeatsAreLines()
            .keptBy("po", "supplier", "sku", "location", "ordered_on", "occurrence")
            .book()
            .sums(row -> Amount.of(row.quantity()))),

    SUPPLY_TERMS(KindSchema.of(SupplyTermsRow.class)
            .may(TRUTH, "do_not_order")
            .needs(ID, "sku")
            .may(ID, "location")
            .may(WORDS, "supplier")
            .may(WHOLE, "lead_time_days")
            .may(DECIMAL, "lead_time_sd_days")
            .may(WHOLE, "review_days", "moq", "pack_size", "max_stock")
            .may(AMOUNT, "unit_cost", "shortage_cost", "holding_cost_per_day")
            .may(DECIMAL, "service_level")
            .may(OPEN_DAY, "valid_until")
            .may(WHOLE, "transit_days", "to_cluster_days")
            .may(AMOUNT, "min_order_value")
            .may(WHOLE, "min_days_between_orders")
            .may(DECIMAL, "max_volume_l")
            .linesOf("sku", "location")
            .keptBy("sku", "location", "supplier", "valid_until")
            .book()),

    EVENTS(KindSchema.of(EventRow.class)
            .needs(PLANNED_DAY, "from")
            .needs(OPEN_DAY, notBefore("from"), "to")
            .may(TRUTH, "all")
            .may(WORDS, "name", "kind")
            .may(ID, Kind::unlessAll, "sku")
            .may(WORDS, Kind::unlessAll, "category")
            .may(WORDS, "supplier")
            .fillingNone("all")
            .linesOf("from", "to", "name", "sku", "category", "supplier")
            .keptBy("from", "to", "name", "sku", "category", "kind", "supplier")
            .book()),

    /** A report of ours that a planner edited and dropped back. */
    DECISIONS(KindSchema.of(DecisionRow.class)
            .may(WORDS, "action")
            .needsColumn(ID, Kind::skuUnlessAction, "sku")
            .may(TABLE_DAY, "report_as_of")
            .may(ID, "location")
            .may(TRUTH, "approved")
            .may(COUNT, "quantity")
            .may(WORDS, "owner")
            .may(PLANNED_DAY, "due")
            .may(WORDS, "note")
            .linesOf("report_as_of", "action", "sku", "location")
            .keptBy("report_as_of", "action", "sku", "location")
            .book());

    private final KindSchema schema;

    Kind(KindSchema.Declaration<?> declaration) {
        this.schema = declaration.schema(this);
    }

    public KindSchema schema() {
        return schema;
    }

    /** The planner's own books: what is no longer in them no longer holds, so they are read anew every night. */
    public static Set<Kind> books() {
        return Arrays.stream(values())
                .filter(kind -> kind.schema.isBook())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    /** An order that still lives carries "false" as well; said before the cancellation it says nothing about it. */
    private static @Nullable Object ofCancellation(Values row, Field field, @Nullable Object told) {
        Object status = row.told("status");
        boolean alive = status == OrderStatus.OPEN || status == OrderStatus.SHIPPED || status == OrderStatus.DISPUTED;
        return alive && Boolean.FALSE.equals(told) ? null : told;
    }

    private static @Nullable Object skuOrArticle(Values row, Field field, @Nullable Object article) {
        if (article != null || row.told("sku") != null) return article;
        throw row.fault(row.field("sku"), "", RejectReason.MISSING_VALUE, Wording.SKU_OR_ARTICLE);
    }

    private static List<?> others(List<?> all, @Nullable Object sku) {
        return all.stream().filter(id -> !id.equals(sku)).toList();
    }

    private static @Nullable Object unlessAll(Values row, Field field, @Nullable Object told) {
        return Boolean.TRUE.equals(row.told("all")) ? null : told;
    }

    private static @Nullable Object skuUnlessAction(Values row, Field field, @Nullable Object sku) {
        if (sku != null || row.told("action") != null) return sku;
        throw row.fault(field, "", RejectReason.MISSING_VALUE, Wording.A_VALUE);
    }
}
