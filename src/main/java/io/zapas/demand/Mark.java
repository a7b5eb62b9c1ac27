package io.zapas.demand;

/** On what evidence a period of a series counts as it does. */
public enum Mark {
    /** Sellable, or nothing speaks against it: the figure is demand. */
    OBSERVED,
    /** A stock snapshot shows that nothing could be sold: missing. */
    OUT_BY_SNAPSHOT,
    /** The export counts days without stock: missing. */
    OUT_BY_EXPORT_COUNT,
    /** No snapshot covers the period, but so long a silence is improbable at this rate: missing. */
    OUT_BY_RULE,
    /** No export covers the period: missing. */
    GAP_IN_EXPORTS;

    public boolean isMissing() {
        return this != OBSERVED;
    }
}
