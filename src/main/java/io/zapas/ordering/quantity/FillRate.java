package io.zapas.ordering.quantity;

import io.zapas.demand.DemandSeries;
import java.time.LocalDate;

/**
 * Which part of the demand could be served. What was asked for in periods without stock is not known: it is taken to be the mean of
 * the twelve weeks' periods with stock, less what was sold then. Of a gap in the exports nothing is known, not even whether
 * there was stock: it counts as neither.
 */
public final class FillRate {
    private static final int DAYS = 28;
    private static final int REFERENCE_DAYS = 84;

    private double served;
    private double missed;
    private double lostCost;

    /** The last four weeks before as-of. */
    public void add(DemandSeries history, LocalDate asOf) {
        int end = Math.min(history.units().length, history.cadence().between(history.start(), asOf));
        add(history, Math.max(0, end - DAYS / history.cadence().days()), end, 0);
    }

    /**
     * @param from first period that counts, to {@code end} (exclusive)
     * @param unitWorth what a unit not served costs
     */
    public void add(DemandSeries history, int from, int end, double unitWorth) {
        int last = Math.min(end, history.units().length);
        double usual = usual(
                history, Math.max(0, last - REFERENCE_DAYS / history.cadence().days()), last);
        for (int t = from; t < last; t++) {
            switch (history.marks()[t]) {
                case OBSERVED -> served += history.units()[t];
                case OUT_BY_SNAPSHOT, OUT_BY_EXPORT_COUNT, OUT_BY_RULE -> {
                    double units = Math.max(0, usual - history.units()[t]);
                    served += history.units()[t];
                    missed += units;
                    lostCost += units * unitWorth;
                }
                case GAP_IN_EXPORTS -> {
                    // neither served nor missed
                }
            }
        }
    }

    private static double usual(DemandSeries history, int from, int end) {
        double sum = 0;
        int known = 0;
        for (int t = from; t < end; t++) {
            if (!history.marks()[t].isMissing()) {
                sum += history.units()[t];
                known++;
            }
        }
        return known == 0 ? 0 : sum / known;
    }

    public double missed() {
        return missed;
    }

    public double demand() {
        return served + missed;
    }

    /** Worth of the units missed. */
    public double lostCost() {
        return lostCost;
    }

    /** {@code NaN} without demand. */
    public double value() {
        return served + missed > 0 ? served / (served + missed) : Double.NaN;
    }
}
