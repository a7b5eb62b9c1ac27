package io.zapas.intake.schema;

/** What a table tells about the shop. */
public enum Kind {
    ORDERS,
    SALES,
    STOCK,
    PRODUCTS,
    RETURNS,
    PURCHASE_ORDERS,
    SUPPLY_TERMS,
    EVENTS,
    /** A report of ours that a planner edited and dropped back. */
    DECISIONS
}
