package io.zapas.demand;

import io.zapas.shop.Cadence;

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
}
