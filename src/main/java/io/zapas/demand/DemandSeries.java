package io.zapas.demand;

import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import java.time.LocalDate;

/**
 * Demand of one SKU at one location.
 *
 * @param start first day of period 0
 * @param units demand per period as known; also filled where {@code marks} says missing (what was sold before it ran out)
 * @param marks why a period counts or is missing, same length as {@code units}
 */
public record DemandSeries(SeriesKey key, Cadence cadence, LocalDate start, double[] units, Mark[] marks) {
    /** Units per period as a forecast reads them: missing ones are {@code NaN}. */
    public double[] observed() {
        double[] observed = units.clone();
        for (int i = 0; i < observed.length; i++) {
            if (marks[i].isMissing()) {
                observed[i] = Double.NaN;
            }
        }
        return observed;
    }
}
