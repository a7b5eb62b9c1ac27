package io.zapas.ordering.quantity;

import java.util.function.DoubleUnaryOperator;

/**
 * StockProjection carried through arrivals day by day, with lost sales: demand that finds nothing is gone. Units promised to open
 * postings beyond what is on hand are owed and served first.
 *
 * @param arriving units that can be sold from the start of each day, {@code [days]}, day 0 = as-of
 */
public record StockProjection(double available, double[] arriving) {

    /**
     * @param left after the last day; negative = still owed
     * @param lost demand that found nothing
     * @param emptyOn first day on which demand finds nothing, -1 if none
     */
    record Projected(double left, double lost, int emptyOn) {}

    /** Projects through {@code days} days of the demand whose cumulative sum by day is given. */
    Projected project(int days, DoubleUnaryOperator cumulative) {
        double stock = available;
        double lost = 0;
        int emptyOn = -1;
        double before = 0;
        for (int day = 0; day < days; day++) {
            stock += day < arriving.length ? arriving[day] : 0;
            double until = Math.max(before, cumulative.applyAsDouble(day + 1.0));
            double served = Math.min(until - before, Math.max(0, stock));
            double missed = until - before - served;
            if (missed > 1e-9 && emptyOn < 0) {
                emptyOn = day;
            }
            lost += missed;
            stock -= served;
            before = until;
        }
        return new Projected(stock, lost, emptyOn);
    }
}
