package io.zapas.demand;

/** How far a price lies from the usual one; prices within five per cent of it are usual. */
enum PriceBand {
    DEEP_CUT("price below -30 %", -0.3),
    CUT("price -15 to -30 %", -0.15),
    SLIGHT_CUT("price -5 to -15 %", -0.05),
    USUAL("", 0.05),
    SLIGHT_RAISE("price +5 to +15 %", 0.15),
    RAISE("price above +15 %", Double.POSITIVE_INFINITY);

    private final String title;
    private final double to;

    PriceBand(String title, double to) {
        this.title = title;
        this.to = to;
    }

    /** The name under which its effect is learnt and shown. */
    String title() {
        return title;
    }

    /** @param change against the usual price, -0.2 = 20 % cheaper */
    static PriceBand of(double change) {
        for (PriceBand band : values()) {
            if (change < band.to) {
                return band;
            }
        }
        return RAISE;
    }
}
