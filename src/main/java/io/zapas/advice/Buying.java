package io.zapas.advice;

import io.zapas.ordering.allocation.SupplyPlan;
import io.zapas.ordering.replay.PolicyReplay;
import io.zapas.ordering.replay.TunedPolicy;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What bounds the purchase as a whole, what is sent before anything is bought, and how good the policy has been.
 *
 * @param budget in the report's currency, empty = no limit
 * @param supply how existing stock is divided over the places
 * @param warehouseIds the platform's identifiers of own warehouses, by name
 * @param tuned the policy in force and what it rests on
 * @param replay ways of ordering on the shop's own history, empty where there is too little of it
 */
public record Buying(
        Optional<BigDecimal> budget,
        SupplyPlan supply,
        Map<String, String> warehouseIds,
        Optional<TunedPolicy> tuned,
        Optional<PolicyReplay> replay) {
    /** No limits. */
    public static final Buying UNLIMITED = new Buying(Optional.empty());

    /** Nothing is divided. */
    public Buying(Optional<BigDecimal> budget) {
        this(budget, SupplyPlan.NONE, Map.of());
    }

    /** Nothing was replayed. */
    public Buying(Optional<BigDecimal> budget, SupplyPlan supply, Map<String, String> warehouseIds) {
        this(budget, supply, warehouseIds, Optional.empty(), Optional.empty());
    }
}
