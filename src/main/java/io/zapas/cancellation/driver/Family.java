package io.zapas.cancellation.driver;

import io.zapas.cancellation.Fault;
import io.zapas.cancellation.Verdict;
import java.util.Set;

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

    private static final Set<String> STOCK_CAUSES = Set.of(
            "stock_shortage",
            "demand_surprise",
            "supply_disruption",
            "not_reordered",
            "stock_record_wrong",
            "oversold");

    static Family of(Verdict verdict) {
        var id = verdict.probable().id();
        if (STOCK_CAUSES.contains(id)) {
            return STOCK;
        }
        return switch (id) {
            case "quality" -> QUALITY;
            case "processing_error" -> PROCESSING;
            default -> verdict.fault() == Fault.CARRIER ? CARRIER : OTHER;
        };
    }
}
