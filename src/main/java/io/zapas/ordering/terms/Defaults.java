package io.zapas.ordering.terms;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What the settings assume where no export and no planner says otherwise.
 *
 * @param leadTimeDays from order to sellable, {@code leadTimeSdDays} its spread, {@code reviewDays} between two orders
 * @param serviceLevels per class of {@link AbcXyz}, every class present, each in (0, 1)
 * @param holdingRatePerYear cost of keeping a unit for a year as a share of its cost (capital, storage, ageing): 0.25
 * @param margin share of the price that is lost with a lost sale, used where the price is not known: 0.3
 */
public record Defaults(
        int leadTimeDays,
        double leadTimeSdDays,
        int reviewDays,
        Map<AbcXyz, Double> serviceLevels,
        BigDecimal holdingRatePerYear,
        BigDecimal margin) {

    private static final Map<AbcXyz, Double> SERVICE_LEVELS = Map.of(
            AbcXyz.AX, 0.98, AbcXyz.AY, 0.97, AbcXyz.AZ, 0.95, AbcXyz.BX, 0.96, AbcXyz.BY, 0.95, AbcXyz.BZ, 0.92,
            AbcXyz.CX, 0.93, AbcXyz.CY, 0.90, AbcXyz.CZ, 0.85);

    public Defaults {
        if (leadTimeDays < 1 || reviewDays < 1 || !(leadTimeSdDays >= 0)) {
            throw new IllegalArgumentException("default lead time and review: expected at least 1 day, but were "
                    + leadTimeDays + " and " + reviewDays + " (spread " + leadTimeSdDays + ")");
        }
        for (AbcXyz type : AbcXyz.values()) {
            Double level = serviceLevels.get(type);
            if (level == null || !(level > 0 && level < 1)) {
                throw new IllegalArgumentException(
                        "service level of " + type + ": expected in (0, 1), but was " + level);
            }
        }
        if (holdingRatePerYear.signum() <= 0 || margin.signum() <= 0 || margin.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("holding rate: expected positive, margin: expected in (0, 1), but were "
                    + holdingRatePerYear + " and " + margin);
        }
        serviceLevels = Map.copyOf(serviceLevels);
    }

    /** Two weeks of lead time, a weekly order, 25 % holding a year, 30 % margin. */
    public static Defaults usual() {
        return new Defaults(14, 3, 7, SERVICE_LEVELS, new BigDecimal("0.25"), new BigDecimal("0.3"));
    }
}
