package io.zapas.shop;

/** What a series is kept for. {@code location} "" = the whole shop, where no export tells the place. */
public record SeriesKey(String sku, String location) implements Comparable<SeriesKey> {
    @Override
    public int compareTo(SeriesKey other) {
        int bySku = sku.compareTo(other.sku);
        return bySku != 0 ? bySku : location.compareTo(other.location);
    }
}
