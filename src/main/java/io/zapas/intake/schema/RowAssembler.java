package io.zapas.intake.schema;

import static io.zapas.intake.schema.Field.*;

import io.zapas.intake.source.Wording;
import io.zapas.shop.Row;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the typed row of a kind out of the fields of a raw one. */
@FunctionalInterface
interface RowAssembler {
    /** @param occurrence how many lines of the same key came before */
    Row assemble(Values row, int occurrence);

    static RowAssembler of(Kind kind) {
        return switch (kind) {
            case ORDERS -> RowAssembler::order;
            case SALES -> RowAssembler::sale;
            case STOCK -> RowAssembler::stock;
            case PRODUCTS -> RowAssembler::product;
            case RETURNS -> RowAssembler::returned;
            case PURCHASE_ORDERS -> RowAssembler::purchaseOrder;
            case SUPPLY_TERMS -> RowAssembler::supplyTerms;
            case EVENTS -> RowAssembler::event;
            case DECISIONS -> RowAssembler::decision;
        };
    }

    private static OrderRow order(Values row, int occurrence) {
        String orderId = row.requiredId(ORDER_ID);
        String sku = row.requiredId(SKU);
        Instant orderedAt = row.requiredInstant(ORDERED_AT);
        OrderStatus status = row.requiredStatus();
        int quantity = row.requiredQuantity();
        Integer returned = row.count(RETURNED_QUANTITY);
        BigDecimal unitPrice = row.unitPrice(quantity);
        return new OrderRow(
                orderId,
                sku,
                occurrence,
                row.id(ARTICLE),
                row.words(NAME),
                row.words(CATEGORY),
                orderedAt,
                status,
                quantity,
                unitPrice,
                unitPrice == null ? null : row.currency(),
                row.place(),
                row.words(WAREHOUSE),
                row.words(DELIVERY_METHOD),
                row.instant(SHIP_BY),
                row.instant(SHIP_DEADLINE),
                after(orderedAt, SHIPPED_AT, row),
                after(orderedAt, DELIVERED_AT, row),
                after(orderedAt, CANCELLED_AT, row),
                nothing(row.id(CANCEL_REASON_ID)),
                row.words(CANCEL_REASON),
                row.words(CANCEL_INITIATOR),
                ofCancellation(status, row.truth(CANCELLED_AFTER_SHIP)),
                ofCancellation(status, row.truth(COUNTS_AGAINST_SELLER)),
                returned == null ? 0 : returned);
    }

    /** The platform writes reason 0 where there is none. */
    private static @Nullable String nothing(@Nullable String reasonId) {
        return "0".equals(reasonId) ? null : reasonId;
    }

    /** An order that still lives carries "false" as well; said before the cancellation it says nothing about it. */
    private static @Nullable Boolean ofCancellation(OrderStatus status, @Nullable Boolean told) {
        boolean alive = status == OrderStatus.OPEN || status == OrderStatus.SHIPPED || status == OrderStatus.DISPUTED;
        return alive && Boolean.FALSE.equals(told) ? null : told;
    }

    /** Zones differ between columns of one file, hence the day's grace. */
    private static @Nullable Instant after(Instant ordered, Field field, Values row) {
        Instant at = row.instant(field);
        if (at == null || !at.isBefore(ordered.minus(1, ChronoUnit.DAYS))) return at;
        throw row.fault(field, row.text(field), RejectReason.DATES_OUT_OF_ORDER, Wording.NOT_BEFORE_ORDER, ordered);
    }

    private static @Nullable LocalDate notBefore(LocalDate first, Field field, Values row) {
        LocalDate day = row.day(field);
        if (day == null || !day.isBefore(first)) return day;
        throw row.fault(field, row.text(field), RejectReason.DATES_OUT_OF_ORDER, Wording.NOT_BEFORE, first);
    }

    private static SaleRow sale(Values row, int occurrence) {
        return new SaleRow(
                row.requiredDay(DATE),
                row.requiredId(SKU),
                row.place(),
                occurrence,
                row.requiredCount(QUANTITY),
                row.amount(REVENUE),
                row.currency());
    }

    private static StockRow stock(Values row, int occurrence) {
        String sku = row.id(SKU);
        String article = row.id(ARTICLE);
        if (sku == null && article == null) {
            throw row.fault(SKU, "", RejectReason.MISSING_VALUE, Wording.SKU_OR_ARTICLE);
        }
        String mark = row.text(MARK);
        String scope = row.text(SCOPE);
        Boolean restricted = row.truth(SUPPLY_RESTRICTED);
        return new StockRow(
                row.tableDay(DATE),
                sku == null ? "" : sku,
                article,
                row.words(NAME),
                scope.isEmpty() ? "plain" : scope,
                row.place(),
                row.words(WAREHOUSE),
                occurrence == 0 ? mark : mark + "#" + occurrence,
                row.count(ON_HAND),
                row.truth(IN_STOCK),
                row.count(RESERVED),
                row.count(PREPARING),
                row.count(REQUESTED),
                row.count(IN_TRANSIT),
                row.count(RETURNING),
                row.count(BLOCKED),
                row.count(DAYS_OUT_OF_STOCK),
                row.count(OUT_OF_STOCK_WINDOW_DAYS),
                row.decimal(AVERAGE_DAILY_SALES),
                row.count(RECOMMENDED_SUPPLY),
                row.words(LIQUIDITY),
                restricted != null && restricted,
                row.count(UNIT_OF_AGE_DAYS));
    }

    private static ProductRow product(Values row, int occurrence) {
        String sku = row.requiredId(SKU);
        List<String> others = new ArrayList<>(row.allTexts(OTHER_SKU));
        others.remove(sku);
        BigDecimal price = row.money(PRICE);
        return new ProductRow(
                sku,
                List.copyOf(others),
                row.id(ARTICLE),
                row.words(NAME),
                row.words(CATEGORY),
                row.words(BRAND),
                price,
                row.currency(),
                row.money(UNIT_COST),
                row.decimal(VOLUME_L),
                row.day(CREATED),
                row.decimal(RATING),
                row.words(STATUS),
                row.count(FBO_AVAILABLE),
                row.count(FBO_RESERVED),
                row.count(FBS_AVAILABLE),
                row.count(FBS_RESERVED));
    }

    private static ReturnRow returned(Values row, int occurrence) {
        return new ReturnRow(
                row.requiredId(ORDER_ID),
                row.requiredId(SKU),
                occurrence,
                row.id(ARTICLE),
                row.requiredQuantity(),
                row.instant(ORDERED_AT),
                row.instant(RETURNED_AT),
                row.instant(RECEIVED_AT),
                row.words(STATUS),
                row.words(REASON),
                row.words(TYPE));
    }

    private static PurchaseOrderRow purchaseOrder(Values row, int occurrence) {
        LocalDate ordered = row.requiredDay(ORDERED_ON);
        row.requiredDay(EXPECTED_ON);
        LocalDate expected = notBefore(ordered, EXPECTED_ON, row);
        return new PurchaseOrderRow(
                row.id(PO),
                row.words(SUPPLIER),
                row.requiredId(SKU),
                row.place(),
                occurrence,
                row.requiredQuantity(),
                ordered,
                expected == null ? ordered : expected,
                notBefore(ordered, RECEIVED_ON, row),
                row.count(RECEIVED_QUANTITY));
    }

    private static SupplyTermsRow supplyTerms(Values row, int occurrence) {
        Boolean never = row.truth(DO_NOT_ORDER);
        return new SupplyTermsRow(
                row.requiredId(SKU),
                row.place(),
                row.words(SUPPLIER),
                row.whole(LEAD_TIME_DAYS),
                row.decimal(LEAD_TIME_SD_DAYS),
                row.whole(REVIEW_DAYS),
                row.whole(MOQ),
                row.whole(PACK_SIZE),
                row.whole(MAX_STOCK),
                row.amount(UNIT_COST),
                row.amount(SHORTAGE_COST),
                row.amount(HOLDING_COST_PER_DAY),
                row.decimal(SERVICE_LEVEL),
                never != null && never,
                row.day(VALID_UNTIL),
                row.whole(TRANSIT_DAYS),
                row.whole(TO_CLUSTER_DAYS),
                row.amount(MIN_ORDER_VALUE),
                row.whole(MIN_DAYS_BETWEEN_ORDERS),
                row.decimal(MAX_VOLUME_L));
    }

    private static EventRow event(Values row, int occurrence) {
        LocalDate from = row.requiredDay(FROM);
        row.requiredDay(TO);
        LocalDate to = notBefore(from, TO, row);
        String name = row.words(NAME);
        String kind = row.words(KIND);
        String sku = row.id(SKU);
        String category = row.words(CATEGORY);
        String supplier = row.words(SUPPLIER);
        boolean all = Boolean.TRUE.equals(row.truth(ALL));
        return new EventRow(
                from,
                to == null ? from : to,
                name == null ? "" : name,
                all || sku == null ? "" : sku,
                all || category == null ? "" : category,
                kind == null ? "" : kind,
                supplier == null ? "" : supplier);
    }

    private static DecisionRow decision(Values row, int occurrence) {
        String action = row.words(ACTION);
        String sku = action == null ? row.requiredId(SKU) : row.id(SKU);
        return new DecisionRow(
                row.tableDay(REPORT_AS_OF),
                action == null ? "" : action,
                sku == null ? "" : sku,
                row.place(),
                row.truth(APPROVED),
                row.count(QUANTITY),
                row.words(OWNER),
                row.day(DUE),
                row.words(NOTE));
    }
}
