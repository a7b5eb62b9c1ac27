package io.zapas.ordering.terms;

import io.zapas.ordering.allocation.SupplierMinimum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What bounds an order besides its own minimum, pack and maximum stock.
 *
 * @param minOrderValue that the supplier takes an order of, in the currency of the terms ({@link SupplierMinimum})
 * @param notBefore first day on which the supplier may be ordered from again
 * @param room units for which the place has room, by their volume
 */
public record Limits(Optional<BigDecimal> minOrderValue, Optional<LocalDate> notBefore, OptionalInt room) {
    public static final Limits NONE = new Limits(Optional.empty(), Optional.empty(), OptionalInt.empty());
}
