package io.zapas.intake.schema;

import java.util.Locale;

/** What a column of an export can mean. The names in lower case are what a format's YAML says. */
public enum Field {
    ORDER_ID,
    SKU,
    /** A further SKU number of the same product. */
    OTHER_SKU,
    ARTICLE,
    NAME,
    CATEGORY,
    BRAND,
    ORDERED_AT(Type.PAST),
    STATUS,
    QUANTITY,
    UNIT_PRICE,
    REVENUE,
    CURRENCY,
    LOCATION,
    WAREHOUSE,
    DELIVERY_METHOD,
    SHIP_BY(Type.PLANNED),
    SHIP_DEADLINE(Type.PLANNED),
    SHIPPED_AT(Type.PAST),
    DELIVERED_AT(Type.PAST),
    CANCELLED_AT(Type.PAST),
    CANCEL_REASON_ID,
    CANCEL_REASON,
    CANCEL_INITIATOR,
    CANCELLED_AFTER_SHIP,
    COUNTS_AGAINST_SELLER,
    RETURNED_QUANTITY,
    DATE(Type.PAST),
    /** Tells rows of one place apart (product mark, storage zone). */
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
    UNIT_OF_AGE_DAYS,
    SCOPE,
    PRICE,
    UNIT_COST,
    VOLUME_L,
    CREATED(Type.PAST),
    RATING,
    FBO_AVAILABLE,
    FBO_RESERVED,
    FBS_AVAILABLE,
    FBS_RESERVED,
    RETURNED_AT(Type.PAST),
    RECEIVED_AT(Type.PAST),
    REASON,
    TYPE,
    PO,
    SUPPLIER,
    ORDERED_ON(Type.PAST),
    EXPECTED_ON(Type.PLANNED),
    RECEIVED_ON(Type.PAST),
    RECEIVED_QUANTITY,
    LEAD_TIME_DAYS,
    LEAD_TIME_SD_DAYS,
    REVIEW_DAYS,
    MOQ,
    PACK_SIZE,
    MAX_STOCK,
    SHORTAGE_COST,
    HOLDING_COST_PER_DAY,
    SERVICE_LEVEL,
    DO_NOT_ORDER,
    TRANSIT_DAYS,
    TO_CLUSTER_DAYS,
    MIN_ORDER_VALUE,
    MIN_DAYS_BETWEEN_ORDERS,
    MAX_VOLUME_L,
    VALID_UNTIL(Type.PLANNED),
    FROM(Type.PLANNED),
    TO(Type.PLANNED),
    ALL,
    KIND,
    REPORT_AS_OF(Type.PAST),
    ACTION,
    APPROVED,
    OWNER,
    DUE(Type.PLANNED),
    NOTE;

    private final Type type;

    Field() {
        this(Type.VALUE);
    }

    Field(Type type) {
        this.type = type;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isDate() {
        return type != Type.VALUE;
    }

    /** Whether it tells when something happened; a planned date says nothing about the age of an export. */
    public boolean tellsAge() {
        return type == Type.PAST;
    }

    private enum Type {
        VALUE,
        PAST,
        PLANNED
    }
}
