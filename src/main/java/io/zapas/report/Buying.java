package io.zapas.report;

import io.zapas.restock.SupplyPlan;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What bounds the purchase as a whole, and what is sent before anything is bought.
 *
 * @param budget in the report's currency, empty = no limit
 * @param supply how existing stock is divided over the places
 * @param warehouseIds the platform's identifiers of own warehouses, by name
 */
public record Buying(Optional<BigDecimal> budget, SupplyPlan supply, Map<String, String> warehouseIds) {
    /** No limits. */
    public static final Buying UNLIMITED = new Buying(Optional.empty(), SupplyPlan.NONE, Map.of());

    /** Nothing is divided. */
    public Buying(Optional<BigDecimal> budget) {
        this(budget, SupplyPlan.NONE, Map.of());
    }
}
