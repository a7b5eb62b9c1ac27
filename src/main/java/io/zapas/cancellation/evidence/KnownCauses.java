package io.zapas.cancellation.evidence;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.declared.Taxonomy;

/** The causes of the taxonomy that evidence can point at. */
public record KnownCauses(
        Cause stockShortage,
        Cause demandSurprise,
        Cause supplyLate,
        Cause notReordered,
        Cause recordWrong,
        Cause oversold,
        Cause quality,
        Cause processing,
        Cause carrierLate,
        Cause notCollected,
        Cause split) {
    static KnownCauses of(Taxonomy taxonomy) {
        return new KnownCauses(
                taxonomy.cause("stock_shortage"),
                taxonomy.cause("demand_surprise"),
                taxonomy.cause("supply_disruption"),
                taxonomy.cause("not_reordered"),
                taxonomy.cause("stock_record_wrong"),
                taxonomy.cause("oversold"),
                taxonomy.cause("quality"),
                taxonomy.cause("processing_error"),
                taxonomy.cause("carrier_late"),
                taxonomy.cause("not_collected"),
                taxonomy.cause("split_posting"));
    }

    /** Whether the cause says why a stock shortage came about. */
    boolean resolvesShortage(Cause cause) {
        return cause.equals(demandSurprise)
                || cause.equals(supplyLate)
                || cause.equals(notReordered)
                || cause.equals(recordWrong)
                || cause.equals(oversold);
    }
}
