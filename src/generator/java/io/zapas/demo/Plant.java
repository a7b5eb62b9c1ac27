package io.zapas.demo;

/** What can be hidden in a shop to be found again. Immature recent orders and overlapping exports are always there. */
public enum Plant {
    /** One supplier's two purchase orders come weeks late: an FBO product runs dry, an FBS one is promised and cancelled. */
    LATE_SUPPLIER,
    /** A delivered batch is defective: returns for defects and cancellations because only defective goods remained. */
    DEFECTIVE_BATCH,
    /** At one own warehouse the carrier picks up one to three days after the cut-off. */
    LATE_CARRIER,
    /** Two FBS products whose listing is refreshed without taking off what open orders have reserved. */
    OVERSOLD,
    /** The record of an FBS product shows units that are not on the shelf: every order is cancelled. */
    WRONG_STOCK_RECORD,
    /** FBS orders accepted on one weekday are mishandled. */
    PROCESSING_WEEKDAY,
    /** An FBO product changes its article; the SKU stays. */
    RENAMED_ARTICLE
}
