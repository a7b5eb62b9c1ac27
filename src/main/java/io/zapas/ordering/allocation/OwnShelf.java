package io.zapas.ordering.allocation;

/**
 * Sellable units of an SKU in an own warehouse, reserved ones not counted.
 *
 * @param location "" where the export names no warehouse
 * @param given of them that are to be sent elsewhere
 */
public record OwnShelf(String sku, String location, int available, int given) {
    public int left() {
        return available - given;
    }
}
