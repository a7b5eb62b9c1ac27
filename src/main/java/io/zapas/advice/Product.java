package io.zapas.advice;

import io.zapas.shop.Money;
import java.util.Optional;

/** What the exports tell of a product; "" and empty where they tell nothing. {@code price} and {@code unitCost} of one unit. */
public record Product(
        String sku,
        String article,
        String name,
        String category,
        String brand,
        Optional<Money> price,
        Optional<Money> unitCost) {}
