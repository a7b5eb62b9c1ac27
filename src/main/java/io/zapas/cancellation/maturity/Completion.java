package io.zapas.cancellation.maturity;

/** Whether the rates of recent weeks are completed with the cancellations still to come, and if not, why. */
public enum Completion {
    BY_SHOP_CURVE,
    /** No cancellation, nothing to learn from. */
    NO_CANCELLATIONS,
    /** The exports tell no or hardly any cancel dates: recent weeks stand as observed and look better than they will be. */
    NO_CANCEL_DATES,
    /** Fewer than 20 dated cancellations. */
    TOO_FEW_CANCELLATIONS
}
