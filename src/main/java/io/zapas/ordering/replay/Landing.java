package io.zapas.ordering.replay;

import io.zapas.ordering.quantity.StratifiedDraws;
import io.zapas.ordering.terms.LeadTimeDraws;
import io.zapas.ordering.terms.Terms;

/** How many periods an order of a replay really takes; the rules only know the lead time. */
@FunctionalInterface
interface Landing {
    int periods(ReplaySeries track, int orderedAt);

    /** As promised. */
    Landing PUNCTUAL = (track, orderedAt) -> track.leadPeriods();

    /** With the spread that the terms tell. */
    static Landing of(Terms terms) {
        double spread = terms.leadTimeSdDays() / terms.leadTimeDays();
        return spread > 0 ? uncertain(spread) : PUNCTUAL;
    }

    /**
     * Off by {@code spread} of the lead time as a standard deviation, never below a period; the same for every rule that is
     * played.
     */
    static Landing uncertain(double spread) {
        return (track, orderedAt) -> {
            int series = (track.series().sku() + '\u0000' + track.series().location()).hashCode();
            long bits = StratifiedDraws.mixed(((long) series << 32) ^ orderedAt * 0x9E3779B97F4A7C15L);
            double share = ((bits >>> 11) + 0.5) / (1L << 53);
            double days = track.leadPeriods() * (1 + spread * LeadTimeDraws.normal(share));
            return (int) Math.max(1, Math.round(days));
        };
    }
}
