package io.zapas.demo;

/** A warehouse of the seller (FBS) and who collects there. */
record OwnWarehouse(long id, String name, Cluster cluster, String carrier, String method, double share) {
    /** As the stock workbook and the upload template spell it. */
    String label() {
        return "%s (%d)".formatted(name, id);
    }
}
