package io.zapas.demand;

import io.zapas.demand.PlaceLog.Entry;
import io.zapas.shop.Cadence;
import java.util.List;
import java.util.stream.Stream;

/**
 * One place of a product, seen with what its other places and the shop tell.
 *
 * @param covered a sales export counts the product's demand here, or counts it elsewhere and would count it twice
 * @param hasSales the sales rows are this place's own
 */
record PlaceHistory(
        String location, PlaceLog log, StockDays stock, boolean covered, boolean hasSales, ShopCoverage facts) {
    static List<PlaceHistory> of(ProductLog log, ShopCoverage facts) {
        boolean anySales = log.places.values().stream().anyMatch(PlaceLog::hasSales);
        boolean wholeShopSales =
                log.places.containsKey("") && log.places.get("").hasSales();
        return log.places.entrySet().stream()
                .map(each -> {
                    String location = each.getKey();
                    boolean own = each.getValue().hasSales();
                    boolean covered = own || wholeShopSales || location.isEmpty() && anySales;
                    return new PlaceHistory(location, each.getValue(), log.stock(location), covered, own, facts);
                })
                .toList();
    }

    /** Orders in the range of the sales exports count there, never twice. */
    boolean isCoveredBySales(Entry entry) {
        return covered && entry.isOrder() && facts.inSales(entry.day());
    }

    /** What counts here. */
    Stream<Entry> demand() {
        return log.entries().filter(entry -> (entry.isSale() || entry.isOrder()) && !isCoveredBySales(entry));
    }

    /** First day with demand that counts here, {@link Integer#MAX_VALUE} if there is none. */
    int firstDemand() {
        return first(demand().filter(entry -> entry.units() != 0));
    }

    /** First day with a row that counts here, even of zero units. */
    int firstRow() {
        return first(demand());
    }

    private static int first(Stream<Entry> ascending) {
        return ascending.findFirst().map(Entry::day).orElse(Integer.MAX_VALUE);
    }

    Cadence cadence() {
        boolean salesOnly = facts.hasSales() && !facts.hasOrders();
        return hasSales || salesOnly ? facts.salesCadence() : Cadence.DAILY;
    }

    /** A day on which a period of this place begins. */
    int anchor() {
        return log.entries()
                .filter(Entry::isSale)
                .mapToInt(Entry::day)
                .findFirst()
                .orElse(facts.hasSales() ? facts.salesFrom() : 0);
    }

    /** No export speaks of this place's demand on the day. */
    boolean isGap(int day) {
        if (facts.inSales(day) && covered) {
            return !hasSales || facts.isSalesGap(day);
        }
        return facts.hasOrders() ? facts.isOrderGap(day) : facts.isSalesGap(day);
    }
}
