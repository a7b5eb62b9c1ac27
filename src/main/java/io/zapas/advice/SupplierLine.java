package io.zapas.advice;

import io.zapas.ordering.terms.SupplierRecord;
import java.util.Comparator;
import java.util.Optional;

/**
 * A supplier as the Suppliers sheet shows it; money in the report's currency.
 *
 * @param record of its purchase orders, empty if there are none
 * @param items SKU x location bought from it, {@code toOrder} of them with an order now
 * @param orderValue of the orders now
 * @param atRisk money that ordering now saves
 * @param lostUnits expected to be lost before anything ordered now can arrive
 */
public record SupplierLine(
        String supplier,
        Optional<SupplierRecord> record,
        int items,
        int toOrder,
        double orderValue,
        double atRisk,
        double lostUnits) {
    public static final Comparator<SupplierLine> MOST_MONEY =
            Comparator.comparingDouble(SupplierLine::orderValue).reversed().thenComparing(SupplierLine::supplier);
}
