package io.zapas.cancellation.driver;

import io.zapas.cancellation.Fault;
import io.zapas.cancellation.KnownCause;
import io.zapas.cancellation.Verdict;

/**
 * Probable causes that one kind of driver lies behind. Each family is searched by itself: a few defective units of a product are
 * lost among all cancellations, and plain among those for quality.
 */
public enum Family {
    /** Nothing there: surprise, late supply, not reordered, wrong record, oversold. */
    STOCK,
    QUALITY,
    PROCESSING,
    /** Late, lost or damaged on the way. */
    CARRIER,
    /** Unclear, and the seller's for an untold reason. */
    OTHER;

    static Family of(Verdict verdict) {
        var cause = KnownCause.of(verdict.probable());
        return switch (cause) {
            case STOCK_SHORTAGE -> STOCK;
            case QUALITY -> QUALITY;
            case PROCESSING_ERROR -> PROCESSING;
            default -> cause.resolvesShortage() ? STOCK : verdict.fault() == Fault.CARRIER ? CARRIER : OTHER;
        };
    }
}
