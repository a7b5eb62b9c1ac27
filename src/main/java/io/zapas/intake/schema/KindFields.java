package io.zapas.intake.schema;

import static io.zapas.intake.schema.Field.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which fields a table of a kind may have, which it cannot do without, and what makes one of its rows the same as
 * another.
 *
 * @param allowed every field a format of this kind may name
 * @param required fields without a value in which no row is accepted
 * @param key equal values mean the same row, or a further line of it
 */
public record KindFields(Set<Field> allowed, Set<Field> required, Set<Field> key) {
    private static final Map<Kind, KindFields> BY_KIND = new EnumMap<>(Kind.class);

    static {
        BY_KIND.put(
                Kind.ORDERS,
                new KindFields(
                        EnumSet.of(
                                ORDER_ID,
                                SKU,
                                ARTICLE,
                                NAME,
                                CATEGORY,
                                ORDERED_AT,
                                STATUS,
                                QUANTITY,
                                UNIT_PRICE,
                                CURRENCY,
                                LOCATION,
                                WAREHOUSE,
                                DELIVERY_METHOD,
                                SHIP_BY,
                                SHIP_DEADLINE,
                                SHIPPED_AT,
                                DELIVERED_AT,
                                CANCELLED_AT,
                                CANCEL_REASON_ID,
                                CANCEL_REASON,
                                CANCEL_INITIATOR,
                                CANCELLED_AFTER_SHIP,
                                COUNTS_AGAINST_SELLER,
                                RETURNED_QUANTITY),
                        EnumSet.of(ORDER_ID, SKU, ORDERED_AT, STATUS, QUANTITY),
                        EnumSet.of(ORDER_ID, SKU)));
        BY_KIND.put(
                Kind.SALES,
                new KindFields(
                        EnumSet.of(DATE, SKU, LOCATION, QUANTITY, REVENUE, CURRENCY),
                        EnumSet.of(DATE, SKU, QUANTITY),
                        EnumSet.of(DATE, SKU, LOCATION)));
        BY_KIND.put(
                Kind.STOCK,
                new KindFields(
                        EnumSet.of(
                                DATE,
                                SKU,
                                ARTICLE,
                                NAME,
                                SCOPE,
                                LOCATION,
                                WAREHOUSE,
                                MARK,
                                ON_HAND,
                                IN_STOCK,
                                RESERVED,
                                PREPARING,
                                REQUESTED,
                                IN_TRANSIT,
                                RETURNING,
                                BLOCKED,
                                DAYS_OUT_OF_STOCK,
                                OUT_OF_STOCK_WINDOW_DAYS,
                                AVERAGE_DAILY_SALES,
                                RECOMMENDED_SUPPLY,
                                LIQUIDITY,
                                SUPPLY_RESTRICTED,
                                UNIT_OF_AGE_DAYS),
                        EnumSet.noneOf(Field.class),
                        EnumSet.of(DATE, SKU, ARTICLE, LOCATION, WAREHOUSE, MARK)));
        BY_KIND.put(
                Kind.PRODUCTS,
                new KindFields(
                        EnumSet.of(
                                SKU,
                                OTHER_SKU,
                                ARTICLE,
                                NAME,
                                CATEGORY,
                                BRAND,
                                PRICE,
                                CURRENCY,
                                UNIT_COST,
                                VOLUME_L,
                                CREATED,
                                RATING,
                                STATUS,
                                FBO_AVAILABLE,
                                FBO_RESERVED,
                                FBS_AVAILABLE,
                                FBS_RESERVED),
                        EnumSet.of(SKU),
                        EnumSet.of(SKU)));
        BY_KIND.put(
                Kind.RETURNS,
                new KindFields(
                        EnumSet.of(
                                ORDER_ID,
                                SKU,
                                ARTICLE,
                                QUANTITY,
                                ORDERED_AT,
                                RETURNED_AT,
                                RECEIVED_AT,
                                STATUS,
                                REASON,
                                TYPE),
                        EnumSet.of(ORDER_ID, SKU, QUANTITY),
                        EnumSet.of(ORDER_ID, SKU, RETURNED_AT)));
        BY_KIND.put(
                Kind.PURCHASE_ORDERS,
                new KindFields(
                        EnumSet.of(
                                PO,
                                SUPPLIER,
                                SKU,
                                LOCATION,
                                QUANTITY,
                                ORDERED_ON,
                                EXPECTED_ON,
                                RECEIVED_ON,
                                RECEIVED_QUANTITY),
                        EnumSet.of(SKU, QUANTITY, ORDERED_ON, EXPECTED_ON),
                        EnumSet.of(PO, SKU, LOCATION, ORDERED_ON)));
        BY_KIND.put(
                Kind.SUPPLY_TERMS,
                new KindFields(
                        EnumSet.of(
                                SKU,
                                LOCATION,
                                SUPPLIER,
                                LEAD_TIME_DAYS,
                                LEAD_TIME_SD_DAYS,
                                REVIEW_DAYS,
                                MOQ,
                                PACK_SIZE,
                                MAX_STOCK,
                                UNIT_COST,
                                SHORTAGE_COST,
                                HOLDING_COST_PER_DAY,
                                SERVICE_LEVEL,
                                DO_NOT_ORDER,
                                VALID_UNTIL,
                                TRANSIT_DAYS,
                                TO_CLUSTER_DAYS,
                                MIN_ORDER_VALUE,
                                MIN_DAYS_BETWEEN_ORDERS,
                                MAX_VOLUME_L),
                        EnumSet.of(SKU),
                        EnumSet.of(SKU, LOCATION)));
        BY_KIND.put(
                Kind.EVENTS,
                new KindFields(
                        EnumSet.of(FROM, TO, NAME, SKU, CATEGORY, ALL, KIND, SUPPLIER),
                        EnumSet.of(FROM, TO),
                        EnumSet.of(FROM, TO, NAME, SKU, CATEGORY, SUPPLIER)));
        BY_KIND.put(
                Kind.DECISIONS,
                new KindFields(
                        EnumSet.of(REPORT_AS_OF, ACTION, SKU, LOCATION, APPROVED, QUANTITY, OWNER, DUE, NOTE),
                        EnumSet.of(SKU),
                        EnumSet.of(REPORT_AS_OF, ACTION, SKU, LOCATION)));
    }

    public static KindFields of(Kind kind) {
        return BY_KIND.get(kind);
    }
}
