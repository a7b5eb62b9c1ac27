package io.zapas.ordering.quantity;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Stock carried through arrivals day by day, with lost sales: demand that finds nothing is gone. Units promised to open
 * postings beyond what is on hand are owed and served first.
 *
 * @param available units, negative = owed
 * @param arriving units that can be sold from the start of each day, {@code [days]}, day 0 = as-of
 */
public record StockProjection(double available, double[] arriving) {

    /** Units left after {@code days} days of the demand whose cumulative sum by day is given; negative = still owed. */
    double left(int days, DoubleUnaryOperator cumulative) {
        return project(days, cumulative, false);
    }

    /** The first of {@code days} days, from 0, on which demand finds nothing. */
    Optional<Long> emptyOn(int days, DoubleUnaryOperator cumulative) {
        double day = project(days, cumulative, true);
        return day < 0 ? Optional.empty() : Optional.of((long) day);
    }

    private double project(int days, DoubleUnaryOperator cumulative, boolean untilEmpty) {
        double stock = available;
        double before = 0;
        for (int day = 0; day < days; day++) {
            stock += day < arriving.length ? arriving[day] : 0;
            double until = Math.max(before, cumulative.applyAsDouble(day + 1.0));
            double served = Math.min(until - before, Math.max(0, stock));
            if (untilEmpty && until - before - served > 1e-9) {
                return day;
            }
            stock -= served;
            before = until;
        }
        return untilEmpty ? -1 : stock;
    }
}
