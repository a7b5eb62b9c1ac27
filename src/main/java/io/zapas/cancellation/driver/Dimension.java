package io.zapas.cancellation.driver;

/** What order lines are told apart by. */
public enum Dimension {
    SKU,
    CATEGORY,
    SUPPLIER,
    WAREHOUSE,
    CLUSTER,
    DELIVERY_METHOD,
    /** Of the order: MONDAY … SUNDAY. */
    WEEKDAY,
    /** Of the order, four hours each: 00-04 … 20-24. */
    HOUR,
    /** Unit price on a 1-2-5 scale with its currency: "500-1000 RUB". */
    PRICE_BAND;

    static final int COUNT = values().length;
}
