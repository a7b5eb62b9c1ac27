package io.zapas.cancellation;

/**
 * Every key of an {@link Evidence}, with its arguments in order. Arguments are data: ids and wordings as exported, {@link
 * Fault} and {@link Cause} by their machine names ({@code SELLER}, {@code stock_shortage}), dates in ISO form.
 */
public final class EvidenceKeys {
    /** The line is not cancelled. No arguments. */
    public static final String NOT_CANCELLED = "evidence.not_cancelled";
    /** Nothing is declared and no stock evidence speaks. No arguments. */
    public static final String NOTHING_DECLARED = "evidence.nothing_declared";
    /** The reason text decided. {0} reason text. */
    public static final String REASON_TEXT = "evidence.reason_text";
    /** The reason text, understood by a phrase or in spite of a misspelling. {0} reason text. */
    public static final String REASON_TEXT_INTERPRETED = "evidence.reason_text_interpreted";
    /** Reason text and initiator point at different parties. {0} reason text, {1} text's fault, {2} initiator's fault. */
    public static final String TEXT_AGAINST_INITIATOR = "evidence.text_against_initiator";
    /** Reason id and initiator agree. {0} reason id, {1} initiator's fault. */
    public static final String REASON_ID = "evidence.reason_id";
    /** Reason id and initiator point at different parties. {0} reason id, {1} id's fault, {2} initiator's fault. */
    public static final String ID_AGAINST_INITIATOR = "evidence.id_against_initiator";
    /** Only a reason id is given: it names a cause and proves no fault. {0} reason id. */
    public static final String ID_ALONE = "evidence.id_alone";
    /** Only the initiator is known (reason missing, "other" or unknown). {0} initiator's fault, {1} reason text or "". */
    public static final String INITIATOR = "evidence.initiator";
    /** The platform counts it against the seller. {0} reason text or id, "" if none. */
    public static final String COUNTS_AGAINST_SELLER = "evidence.counts_against_seller";
    /** The platform counts it against the seller, the reason says otherwise. {0} reason text or id, {1} reason's fault. */
    public static final String COUNTS_AGAINST_SELLER_REASON_DIFFERS = "evidence.counts_against_seller_reason_differs";
    /** The platform does not count it against the seller, the reason would. {0} reason text or id. */
    public static final String NOT_COUNTED_AGAINST_SELLER = "evidence.not_counted_against_seller";
    /** Cancelled after hand-over, nothing else is told. {0} day of hand-over or "". */
    public static final String AFTER_HAND_OVER = "evidence.after_hand_over";
    /** No sellable stock before the order and on the day of cancelling. {0} day before the order, {1} day of cancelling. */
    public static final String NO_STOCK_BEFORE_AND_AT_CANCEL = "evidence.no_stock_before_and_at_cancel";
    /** No sellable stock at the end of the day of cancelling. {0} day of cancelling. */
    public static final String NO_STOCK_AT_CANCEL = "evidence.no_stock_at_cancel";
    /** No sellable stock on the day before the order; the day of cancelling is unknown or uncovered. {0} the day. */
    public static final String NO_STOCK_BEFORE_ORDER = "evidence.no_stock_before_order";
    /** No sellable stock at the end of the day of the order; the day of cancelling is unknown. {0} the day. */
    public static final String NO_STOCK_AFTER_ORDER = "evidence.no_stock_after_order";
    /** The same SKU lives on in another posting of the order. No arguments. */
    public static final String LIVES_ON_IN_SIBLING = "evidence.lives_on_in_sibling";
    /** The returns report tells why the parcel came back. {0} its words. */
    public static final String RETURN_SAYS = "evidence.return_says";
    /** Cancelled when nine of ten parcels had long arrived. {0} days since hand-over, {1} days nine of ten take. */
    public static final String LONG_AFTER_ARRIVAL = "evidence.long_after_arrival";
    /** Hand-over overdue, and the route is late as such. {0} hours after the cut-off, {1} route, {2} share late, {3} lines. */
    public static final String ROUTE_LATE = "evidence.route_late";
    /** Hand-over overdue, and not for the route's sake. {0} hours after the cut-off, {1} route, {2} share late, {3} lines. */
    public static final String NOT_HANDED_OVER = "evidence.not_handed_over";
    /** Orders of the same weeks came back for defects. {0} returned lines, {1} lines, {2} first day, {3} last day. */
    public static final String DEFECTS_RETURNED = "evidence.defects_returned";
    /** Empty, and a purchase order overdue. {0} snapshots without stock, {1} snapshots, {2} order, {3} supplier, {4} expected on,
     * {5} days overdue. */
    public static final String SUPPLY_OVERDUE = "evidence.supply_overdue";
    /** Empty, and the last delivery short. {0} snapshots without stock, {1} snapshots, {2} order, {3} supplier, {4} units that
     * came, {5} units ordered. */
    public static final String SUPPLY_SHORT = "evidence.supply_short";
    /** Empty, and more wanted than expected. {0} units in 14 days, {1} usual, {2} upper end of the 95 % range. */
    public static final String DEMAND_ABOVE_RANGE = "evidence.demand_above_range";
    /** Empty, and the next purchase order too late. {0} snapshots without stock, {1} snapshots, {2} order, {3} ordered on,
     * {4} expected on. */
    public static final String ORDERED_TOO_LATE = "evidence.ordered_too_late";
    /** Empty, and nothing on order. {0} snapshots without stock, {1} snapshots, {2} day of the order. */
    public static final String NOTHING_ON_ORDER = "evidence.nothing_on_order";
    /** More promised than there is. {0} units shown, {1} reserved, {2} units of open orders, {3} cancelled lines around, {4} lines
     * around. */
    public static final String MORE_PROMISED_THAN_THERE = "evidence.more_promised_than_there";
    /** Stock shown, orders cancelled. {0} units shown, {1} reserved, {2} cancelled lines around, {3} lines around. */
    public static final String SHOWN_BUT_NOT_THERE = "evidence.shown_but_not_there";

    private EvidenceKeys() {}
}
