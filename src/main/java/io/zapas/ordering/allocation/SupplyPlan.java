package io.zapas.ordering.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How what exists is divided over the places of a shop.
 *
 * @param supplies places that lack something, by SKU and place
 * @param ownStock of own warehouses, by warehouse and SKU
 */
public record SupplyPlan(List<Sending> supplies, List<OwnStock> ownStock) {
    public static final SupplyPlan NONE = new SupplyPlan(List.of(), List.of());

    /**
     * Sellable units of an SKU in an own warehouse, reserved ones not counted.
     *
     * @param location "" where the export names no warehouse
     * @param given of them that are to be sent elsewhere
     */
    public record OwnStock(String sku, String location, int available, int given) {
        public int left() {
            return available - given;
        }
    }

    public SupplyPlan {
        supplies = List.copyOf(supplies);
        ownStock = List.copyOf(ownStock);
    }

    /** Takes up the SKUs one after the other. */
    public static final class Builder {
        private final List<Sending> supplies = new ArrayList<>();
        private final List<OwnStock> ownStock = new ArrayList<>();

        public void add(SkuPlan plan) {
            supplies.addAll(plan.supplies());
            ownStock.addAll(plan.ownStock());
        }

        public SupplyPlan build() {
            ownStock.sort(Comparator.comparing(OwnStock::location).thenComparing(OwnStock::sku));
            return new SupplyPlan(supplies, ownStock);
        }
    }
}
