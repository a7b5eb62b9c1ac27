package io.zapas.cancellation.driver;

/** What is known of a SKU beside its orders; "" where no export tells. */
public record SkuTraits(String category, String supplier) {
    public static final SkuTraits NONE = new SkuTraits("", "");
}
