package io.zapas.restock;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the shop's own data tell of an SKU at a location.
 *
 * @param price and {@code unitCost} from the product export, both in {@code currency}
 * @param currency ISO code, "" if the export does not say
 */
public record Item(
        String sku,
        String location,
        AbcXyz type,
        Optional<BigDecimal> price,
        Optional<BigDecimal> unitCost,
        String currency) {}
