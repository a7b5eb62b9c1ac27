package io.zapas.demand;

import io.zapas.shop.Cadence;

/**
 * One place of a SKU, seen with what the SKU's other places and the shop tell.
 *
 * @param covered a sales export counts the SKU's demand here, or counts it elsewhere and would count it twice
 * @param hasSales the sales rows are this place's own
 */
record PlaceHistory(String location, KeyLog log, DayBits stock, boolean covered, boolean hasSales, ShopCoverage facts) {
    /** Orders in the range of the sales exports count there, never twice. */
    boolean isCoveredBySales(int day, int kind) {
        return covered && isOrder(kind) && facts.inSales(day);
    }

    static boolean isOrder(int kind) {
        return kind < Standing.values().length && Standing.values()[kind].isDemand();
    }

    static boolean isDemand(int kind) {
        return kind == KeyLog.SALE || isOrder(kind);
    }

    /** First day with demand that counts here, {@link Integer#MAX_VALUE} if there is none. */
    int firstDemand() {
        return first(false);
    }

    /** First day with a row that counts here, even of zero units. */
    int firstRow() {
        return first(true);
    }

    private int first(boolean zeroCounts) {
        var first = new int[] {Integer.MAX_VALUE};
        log.visit((day, kind, units) -> {
            boolean counts = isDemand(kind) && !isCoveredBySales(day, kind) && (zeroCounts || units != 0);
            first[0] = counts ? Math.min(first[0], day) : first[0];
        });
        return first[0];
    }

    Cadence cadence() {
        boolean salesOnly = facts.hasSales() && !facts.hasOrders();
        return hasSales || salesOnly ? facts.salesCadence() : Cadence.DAILY;
    }

    /** A day on which a period of this place begins. */
    int anchor() {
        var anchor = new int[] {facts.hasSales() ? facts.salesFrom() : 0};
        log.visit((day, kind, units) -> anchor[0] = kind == KeyLog.SALE ? day : anchor[0]);
        return anchor[0];
    }

    /** No export speaks of this place's demand on the day. */
    boolean isGap(int day) {
        if (facts.inSales(day) && covered) {
            return !hasSales || facts.isSalesGap(day);
        }
        if (facts.hasOrders()) {
            return facts.isOrderGap(day);
        }
        return facts.isSalesGap(day);
    }
}
