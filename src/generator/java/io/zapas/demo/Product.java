package io.zapas.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * One SKU of the catalogue.
 *
 * @param rank 1 sells best
 * @param price current price in whole roubles, {@code oldPrice} the struck-through one
 * @param unitCost whole roubles
 * @param stocked clusters with FBO stock of it; empty for FBS
 */
record Product(
        int rank,
        String sku,
        long productId,
        String barcode,
        String article,
        String name,
        String brand,
        Category category,
        int price,
        int oldPrice,
        int unitCost,
        double litres,
        LocalDate created,
        Scheme scheme,
        Pattern pattern,
        List<Cluster> stocked,
        OwnWarehouse ownWarehouse,
        Buying buying) {

    /**
     * How it sells.
     *
     * @param daily mean units wanted per day over all clusters
     * @param growth relative change over a year
     * @param firstDay first day on sale, {@code lastDay} the last one, as day indexes
     * @param shape of the gamma that mixes the Poisson; small is bursty
     */
    record Pattern(double daily, double growth, int firstDay, int lastDay, double shape) {
        /** First day of a product that was on sale before the history, last day of one that goes on after it. */
        static final int ALWAYS = -100_000;

        static final int ENDLESS = 100_000;
    }

    /**
     * How it is bought.
     *
     * @param planError what the buyer's plan is multiplied with: nobody plans perfectly
     * @param overstock what the opening stock is multiplied with
     */
    record Buying(Supplier supplier, int pack, int moq, double planError, double overstock) {}

    Product suppliedBy(Buying terms, OwnWarehouse warehouse) {
        return new Product(
                rank, sku, productId, barcode, article, name, brand, category, price, oldPrice, unitCost, litres,
                created, scheme, pattern, stocked, warehouse, terms);
    }

    double volumeWeight() {
        return litres / 5;
    }
}
