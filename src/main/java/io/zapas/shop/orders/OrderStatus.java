package io.zapas.shop.orders;

/** The state of an order line, in every marketplace's vocabulary. */
public enum OrderStatus {
    OPEN,
    SHIPPED,
    DISPUTED,
    DELIVERED,
    RETURNED,
    CANCELLED,
    /** Cancelled only because the posting was split: not a real order line. */
    SPLIT,
    /** A separate line that takes back units of an earlier line (a credit note): a cancellation, never demand. */
    REVERSAL;

    /** A final status beats an open one when two exports disagree. */
    public boolean isFinal() {
        return this != OPEN && this != SHIPPED && this != DISPUTED;
    }
}
