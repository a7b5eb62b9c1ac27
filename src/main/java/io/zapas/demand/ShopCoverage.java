package io.zapas.demand;

import io.zapas.cancellation.maturity.AgeCounts;
import io.zapas.cancellation.maturity.AgeCurve;
import io.zapas.shop.Cadence;
import java.time.LocalDate;

/**
 * What the whole shop's data say about each of its series.
 *
 * @param salesFrom first day of the sales exports and {@code salesTo} the day after their last period; equal if there is none
 * @param ordersFrom first order day, {@link Integer#MAX_VALUE} if there are no orders
 */
record ShopCoverage(
        int asOf,
        Cadence salesCadence,
        int salesFrom,
        int salesTo,
        int ordersFrom,
        boolean[] salesGaps,
        boolean[] orderGaps,
        double unclearShare,
        OpenLines openLines) {
    boolean hasOrders() {
        return ordersFrom != Integer.MAX_VALUE;
    }

    boolean hasSales() {
        return salesTo > salesFrom;
    }

    boolean inSales(int day) {
        return day >= salesFrom && day < salesTo;
    }

    int firstDay() {
        return hasSales() ? Math.min(salesFrom, ordersFrom) : ordersFrom;
    }

    boolean isSalesGap(int day) {
        return isSet(salesGaps, Math.floorDiv(day - salesFrom, salesCadence.days()));
    }

    boolean isOrderGap(int day) {
        return day < ordersFrom || isSet(orderGaps, day - ordersFrom);
    }

    private static boolean isSet(boolean[] gaps, int period) {
        return period >= 0 && period < gaps.length && gaps[period];
    }

    /** What part of an entry's units counts as demand. */
    double weight(PlaceLog.Entry entry) {
        if (entry.is(Standing.UNCLEAR)) {
            return unclearShare;
        }
        return entry.is(Standing.OPEN) ? 1 - openLines.shareToBeCancelled(entry.day()) : 1;
    }

    /**
     * What share of the open lines of an order day buyers are still expected to cancel before hand-over:
     *
     * <pre>  p(d) = min(1, lines near d x (I(end) - I(age of d)) / open lines near d)</pre>
     *
     * with I the cumulative incidence of such cancellations by age ({@link AgeCurve}) and "near" the seven order days around
     * d, as single days of a small shop are noise.
     */
    record OpenLines(AgeCounts ages, AgeCurve curve, DailyRows lines, DailyRows open) {
        private static final int NEAR = 3;

        double shareToBeCancelled(int day) {
            long stillOpen = open.sum(day - NEAR, day + NEAR);
            if (stillOpen == 0) {
                return 0;
            }
            double expected =
                    lines.sum(day - NEAR, day + NEAR) * curve.stillToCome(ages.age(LocalDate.ofEpochDay(day)));
            return Math.min(1, expected / stillOpen);
        }

        boolean isKnown() {
            return curve.isKnown();
        }
    }
}
