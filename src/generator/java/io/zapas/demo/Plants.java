package io.zapas.demo;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which products, warehouses and days carry a planted cause; the simulation asks, the plants answer.
 *
 * @param lateFbo product whose purchase order comes weeks late and which runs dry at the platform
 * @param lateFbs the same for an own warehouse, where orders are taken against the promised goods
 */
record Plants(
        Optional<SkuWindow> lateFbo,
        Optional<SkuWindow> lateFbs,
        Optional<SkuWindow> defective,
        List<SkuWindow> oversold,
        Optional<SkuWindow> wrongRecord,
        Optional<WarehouseWindow> lateCarrier,
        Optional<WeekdayWindow> processing,
        Optional<Rename> rename) {

    record SkuWindow(Product product, Window window) {
        boolean covers(Product other, int day) {
            return product.sku().equals(other.sku()) && window.covers(day);
        }
    }

    record WarehouseWindow(OwnWarehouse warehouse, Window window) {}

    record WeekdayWindow(DayOfWeek weekday, Window window) {}

    record Rename(Product product, String newArticle, int day) {}

    boolean isSupplyLate(Product product, int day) {
        return lateFbs.filter(one -> one.covers(product, day)).isPresent();
    }

    boolean isOversold(Product product, int day) {
        return oversold.stream().anyMatch(one -> one.covers(product, day));
    }

    boolean isRecordWrong(Product product, int day) {
        return wrongRecord.filter(one -> one.covers(product, day)).isPresent();
    }

    boolean isDefective(Product product, int day) {
        return defective.filter(one -> one.covers(product, day)).isPresent();
    }

    boolean isCarrierLate(OwnWarehouse warehouse, int day) {
        return lateCarrier
                .filter(one -> one.warehouse().equals(warehouse) && one.window().covers(day))
                .isPresent();
    }

    boolean isMishandled(int day, DayOfWeek weekday) {
        return processing
                .filter(one -> one.weekday() == weekday && one.window().covers(day))
                .isPresent();
    }

    /**
     * Nothing of the usual replenishment arrives from three weeks before a planted window to its end: what the window
     * needs is bought by {@link #purchases}, and no other cause can explain what happens in it.
     */
    boolean keepsAway(Product product, int expectedDay) {
        return skuWindows()
                .filter(one -> one.product().sku().equals(product.sku()))
                .anyMatch(one -> expectedDay >= one.window().from() - 20
                        && expectedDay <= one.window().to());
    }

    boolean isPlanted(Product product) {
        return skuWindows().anyMatch(one -> one.product().sku().equals(product.sku()));
    }

    private Stream<SkuWindow> skuWindows() {
        return Stream.of(
                        lateFbo.stream(), lateFbs.stream(), defective.stream(), oversold.stream(), wrongRecord.stream())
                .flatMap(stream -> stream);
    }

    /**
     * A purchase that a plant needs.
     *
     * @param daysOfDemand its quantity
     */
    record Purchase(Product product, int orderedDay, int expectedDay, int receivedDay, double daysOfDemand) {
        private static Purchase of(SkuWindow plant, int receivedDay, double daysOfDemand) {
            int expected = plant.window().from() - 1;
            int ordered = expected - plant.product().buying().supplier().leadDays();
            return new Purchase(plant.product(), ordered, expected, receivedDay, daysOfDemand);
        }
    }

    List<Purchase> purchases() {
        List<Purchase> purchases = new ArrayList<>();
        Stream.concat(lateFbo.stream(), lateFbs.stream())
                .forEach(one -> purchases.add(Purchase.of(one, one.window().to() + 1, 40)));
        defective.ifPresent(one -> purchases.add(Purchase.of(one, one.window().from() - 1, 36)));
        oversold.forEach(one -> purchases.add(Purchase.of(one, one.window().from() - 1, 6)));
        return purchases;
    }

    String article(Product product, int day) {
        return rename.filter(one -> one.product().sku().equals(product.sku()) && day >= one.day())
                .map(Rename::newArticle)
                .orElse(product.article());
    }
}
