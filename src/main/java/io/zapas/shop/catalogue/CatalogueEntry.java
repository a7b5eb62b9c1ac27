package io.zapas.shop.catalogue;

import io.zapas.shop.Money;
import java.time.LocalDate;
import java.util.Optional;

/** What the exports tell of a product, the catalogue first; "" and empty where they tell nothing. */
public record CatalogueEntry(
        String sku,
        String article,
        String name,
        String category,
        String brand,
        Optional<Money> price,
        Optional<Money> unitCost,
        Optional<LocalDate> created,
        Optional<Double> volumeL) {
    public static CatalogueEntry unknown(String sku) {
        return new CatalogueEntry(
                sku, "", "", "", "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
