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
            .needs("order_id", ID)
            .needs("sku", ID)
            .needs("ordered_at", PAST)
            .needs("status", STATUS)
            .needs("quantity", QUANTITY)
            .may("returned_quantity", COUNT)
            .may("unit_price", UNIT_PRICE)
            .may("article", ID)
            .may("name", WORDS)
            .may("category", WORDS)
            .may("currency", PRICE_CURRENCY)
            .may("location", ID)
            .may("warehouse", WORDS)
            .may("delivery_method", WORDS)
            .may("ship_by", PLANNED)
            .may("ship_deadline", PLANNED)
            .may("shipped_at", PAST, notBefore("ordered_at"))
            .may("delivered_at", PAST, notBefore("ordered_at"))
            .may("cancelled_at", PAST, notBefore("ordered_at"))
            .may("cancel_reason_id", ID, (row, field, id) -> "0".equals(id) ? null : id)
            .may("cancel_reason", WORDS)
            .may("cancel_initiator", WORDS)
            .may("cancelled_after_ship", TRUTH, Kind::ofCancellation)
            .may("counts_against_seller", TRUTH, Kind::ofCancellation)
            .linesOf("order_id", "sku")
            .sums(row -> Amount.of(row.currency(), row.quantity(), row.unitPrice(), row.quantity()))),

    SALES(KindSchema.of(SaleRow.class)
            .needs("date", TABLE_DAY)
            .needs("sku", ID)
            .may("location", ID)
            .needs("quantity", COUNT)
            .may("revenue", AMOUNT)
            .may("currency", CURRENCY)
            .linesOf("date", "sku", "location")
            .repeatsAreLines()
            .sums(row -> Amount.of(row.currency(), row.quantity(), row.revenue(), 1))),

    STOCK(KindSchema.of(StockRow.class)
            .may("sku", ID)
            .may("article", ID, Kind::skuOrArticle)
            .may("mark", TEXT, (row, field, mark) -> row.occurrence() == 0 ? mark : mark + "#" + row.occurrence())
            .may("scope", TEXT, (row, field, scope) -> "".equals(scope) ? "plain" : scope)
            .may("supply_restricted", TRUTH)
            .may("date", TABLE_DAY)
            .may("name", WORDS)
            .may("location", ID)
            .may("warehouse", WORDS)
            .may("on_hand", COUNT)
            .may("in_stock", TRUTH)
            .may("reserved", COUNT)
            .may("preparing", COUNT)
            .may("requested", COUNT)
            .may("in_transit", COUNT)
            .may("returning", COUNT)
            .may("blocked", COUNT)
            .may("days_out_of_stock", COUNT)
            .may("out_of_stock_window_days", COUNT)
            .may("average_daily_sales", DECIMAL)
            .may("recommended_supply", COUNT)
            .may("liquidity", WORDS)
            .may("unit_of_age_days", COUNT)
            .filling("discriminator", "mark")
            .filling("unitAgeDays", "unit_of_age_days")
            .linesOf("date", "sku", "article", "location", "warehouse", "mark")
            .repeatsAreLines()
            .sums(row -> Amount.of(row.onHand() == null ? 0 : row.onHand()))),

    PRODUCTS(KindSchema.of(ProductRow.class)
            .needs("sku", ID)
            .may("other_sku", IDS, (row, field, all) -> others((List<?>) all, row.told("sku")))
            .may("price", MONEY)
            .may("article", ID)
            .may("name", WORDS)
            .may("category", WORDS)
            .may("brand", WORDS)
            .may("currency", CURRENCY)
            .may("unit_cost", MONEY)
            .may("volume_l", DECIMAL)
            .may("created", PAST_DAY)
            .may("rating", DECIMAL)
            .may("status", WORDS)
            .may("fbo_available", COUNT)
            .may("fbo_reserved", COUNT)
            .may("fbs_available", COUNT)
            .may("fbs_reserved", COUNT)
            .filling("otherSkus", "other_sku")
            .filling("volumeLitres", "volume_l")
            .linesOf("sku")
            .keptBy("sku")),

    RETURNS(KindSchema.of(ReturnRow.class)
            .needs("order_id", ID)
            .needs("sku", ID)
            .may("article", ID)
            .needs("quantity", QUANTITY)
            .may("ordered_at", PAST)
            .may("returned_at", PAST)
            .may("received_at", PAST)
            .may("status", WORDS)
            .may("reason", WORDS)
            .may("type", WORDS)
            .linesOf("order_id", "sku", "returned_at")
            .repeatsAreLines()
            .keptBy("order_id", "sku", "occurrence")
            .sums(row -> Amount.of(row.quantity()))),

    PURCHASE_ORDERS(KindSchema.of(PurchaseOrderRow.class)
            .needs("ordered_on", PAST_DAY)
            .needs("expected_on", PLANNED_DAY, notBefore("ordered_on"))
            .may("po", ID)
            .may("supplier", WORDS)
            .needs("sku", ID)
            .may("location", ID)
            .needs("quantity", QUANTITY)
            .may("received_on", PAST_DAY, notBefore("ordered_on"))
            .may("received_quantity", COUNT)
            .linesOf("po", "sku", "location", "ordered_on")
            .repeatsAreLines()
            .keptBy("po", "supplier", "sku", "location", "ordered_on", "occurrence")
            .book()
            .sums(row -> Amount.of(row.quantity()))),

    SUPPLY_TERMS(KindSchema.of(SupplyTermsRow.class)
            .may("do_not_order", TRUTH)
            .needs("sku", ID)
            .may("location", ID)
            .may("supplier", WORDS)
            .may("lead_time_days", WHOLE)
            .may("lead_time_sd_days", DECIMAL)
            .may("review_days", WHOLE)
            .may("moq", WHOLE)
            .may("pack_size", WHOLE)
            .may("max_stock", WHOLE)
            .may("unit_cost", AMOUNT)
            .may("shortage_cost", AMOUNT)
            .may("holding_cost_per_day", AMOUNT)
            .may("service_level", DECIMAL)
            .may("valid_until", OPEN_DAY)
            .may("transit_days", WHOLE)
            .may("to_cluster_days", WHOLE)
            .may("min_order_value", AMOUNT)
            .may("min_days_between_orders", WHOLE)
            .may("max_volume_l", DECIMAL)
            .linesOf("sku", "location")
            .keptBy("sku", "location", "supplier", "valid_until")
            .book()),

    EVENTS(KindSchema.of(EventRow.class)
            .needs("from", PLANNED_DAY)
            .needs("to", OPEN_DAY, notBefore("from"))
            .may("all", TRUTH)
            .may("name", WORDS)
            .may("kind", WORDS)
            .may("sku", ID, Kind::unlessAll)
            .may("category", WORDS, Kind::unlessAll)
            .may("supplier", WORDS)
            .fillingNone("all")
            .linesOf("from", "to", "name", "sku", "category", "supplier")
            .keptBy("from", "to", "name", "sku", "category", "kind", "supplier")
            .book()),

    /** A report of ours that a planner edited and dropped back. */
    DECISIONS(KindSchema.of(DecisionRow.class)
            .may("action", WORDS)
            .needsColumn("sku", ID, Kind::skuUnlessAction)
            .may("report_as_of", TABLE_DAY)
            .may("location", ID)
            .may("approved", TRUTH)
            .may("quantity", COUNT)
            .may("owner", WORDS)
            .may("due", PLANNED_DAY)
            .may("note", WORDS)
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
