package io.zapas.advice;

import io.zapas.demand.DemandSeries;
import java.time.LocalDate;

/**
 * Which part of the demand of the last four weeks could be served. What was asked for on days without stock is not known: it is
 * taken to be the mean of the twelve weeks' days with stock, less what was sold that day.
 */
public final class FillRate {
    private static final int DAYS = 28;
    private static final int REFERENCE_DAYS = 84;

    private final LocalDate asOf;
    private double served;
    private double missed;

    public FillRate(LocalDate asOf) {
        this.asOf = asOf;
    }

    public void add(DemandSeries history) {
        int end = Math.min(history.units().length, history.cadence().between(history.start(), asOf));
        int first = Math.max(0, end - DAYS / history.cadence().days());
        double usual = usual(
                history, Math.max(0, end - REFERENCE_DAYS / history.cadence().days()), end);
        for (int t = first; t < end; t++) {
            double units = history.units()[t];
            switch (history.marks()[t]) {
                case OBSERVED -> served += units;
                case OUT_BY_SNAPSHOT, OUT_BY_EXPORT_COUNT, OUT_BY_RULE -> {
                    served += units;
                    missed += Math.max(0, usual - units);
                }
                case GAP_IN_EXPORTS -> {
                    // nothing is known of such a day, not even whether there was stock
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

    /** {@code NaN} without demand. */
    public double value() {
        return served + missed > 0 ? served / (served + missed) : Double.NaN;
    }
}
