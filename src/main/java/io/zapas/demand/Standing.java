package io.zapas.demand;

/** How an order line stands towards demand. Every line has exactly one. */
public enum Standing {
    /** Open: demand, less what buyers are still expected to cancel. */
    OPEN(true),
    /** Handed over, perhaps delivered: demand. */
    HANDED_OVER(true),
    /** Cancelled after hand-over, or returned: demand that comes back as supply. */
    COMING_BACK(true),
    /** Lost by the carrier: demand that does not come back. */
    LOST(true),
    /** Cancelled before hand-over by the seller's, the platform's or the carrier's fault: the buyer wanted it. */
    NOT_SERVED(true),
    /** Cancelled before hand-over, nobody knows by whose fault: counts in part, see {@link DemandRule}. */
    UNCLEAR(true),
    /** Cancelled by the buyer before hand-over: it consumed nothing. */
    CANCELLED_BY_BUYER(false),
    /** Cancelled only because its posting was split: its goods stand in other lines. */
    SPLIT(false),
    /** A credit note: the line that it takes back stands for itself. */
    REVERSAL(false),
    /** Ordered (or sold, by a sales export) on as-of or later. */
    AFTER_AS_OF(false);

    private final boolean demand;

    Standing(boolean demand) {
        this.demand = demand;
    }

    /** Whether its units enter the series, wholly or in part. */
    public boolean isDemand() {
        return demand;
    }
}
