package io.zapas.ordering.terms;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the shop's own data tell of an SKU at a location.
 *
 * @param price and {@code unitCost} from the product export, both in {@code currency}
 * @param currency ISO code, "" if the export does not say
 * @param volumeL of a unit, in litres
 * @param cluster whether goods come here from an own warehouse
 */
public record TermsSubject(
        String sku,
        String location,
        AbcXyz type,
        Optional<BigDecimal> price,
        Optional<BigDecimal> unitCost,
        String currency,
        Optional<Double> volumeL,
        boolean cluster) {
    /** Of unknown volume, where the supplier delivers. */
    public TermsSubject(
            String sku,
            String location,
            AbcXyz type,
            Optional<BigDecimal> price,
            Optional<BigDecimal> unitCost,
            String currency) {
        this(sku, location, type, price, unitCost, currency, Optional.empty(), false);
    }
}
