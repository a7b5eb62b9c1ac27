package io.zapas.forecast;

import io.zapas.shop.Cadence;
import java.time.LocalDate;

/**
 * One demand series.
 *
 * @param sku and {@code location} identify it; {@code category} pools it ("" = none)
 * @param start first day of period 0
 * @param values demand per period in units, {@code NaN} = missing (out of stock, gap in the exports): missing is not zero
 */
public record Series(String sku, String location, String category, Cadence cadence, LocalDate start, double[] values) {
    /** First day of the period after the last one: where the forecast begins. */
    public LocalDate end() {
        return cadence.plus(start, values.length);
    }
}
