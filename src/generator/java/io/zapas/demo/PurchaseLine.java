package io.zapas.demo;

import java.time.LocalDate;

/**
 * A line of a purchase order, with what will become of it also after the last export.
 *
 * @param location cluster or own warehouse that the goods are bought for
 * @param receivedOn at the seller; goods for a cluster are on sale there five days later
 */
record PurchaseLine(
        String po,
        Supplier supplier,
        Product product,
        String location,
        int quantity,
        LocalDate orderedOn,
        LocalDate expectedOn,
        LocalDate receivedOn,
        int receivedQuantity) {}
