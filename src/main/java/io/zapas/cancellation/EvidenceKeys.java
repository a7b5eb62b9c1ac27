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

    private EvidenceKeys() {}
}
