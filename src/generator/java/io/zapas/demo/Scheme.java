package io.zapas.demo;

/** How a product is sold: from the platform's warehouses, from the seller's own, or the first backed by the second. */
enum Scheme {
    FBO,
    FBS,
    MIXED;

    boolean usesFbo() {
        return this != FBS;
    }

    boolean usesFbs() {
        return this != FBO;
    }
}
