package io.zapas.ordering.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How what exists is divided over the places of a shop.
 *
 * @param supplies places that lack something, by SKU and place
 * @param shelves own warehouses' stock, by warehouse and SKU
 */
public record SupplyPlan(List<Sending> supplies, List<OwnShelf> shelves) {
    public static final SupplyPlan NONE = new SupplyPlan(List.of(), List.of());

    public SupplyPlan {
        supplies = List.copyOf(supplies);
        shelves = List.copyOf(shelves);
    }

    /** Takes up the SKUs one after the other. */
    public static final class Builder {
        private final List<Sending> supplies = new ArrayList<>();
        private final List<OwnShelf> shelves = new ArrayList<>();

        public void add(SkuPlan plan) {
            supplies.addAll(plan.supplies());
            shelves.addAll(plan.shelves());
        }

        public SupplyPlan build() {
            shelves.sort(Comparator.comparing(OwnShelf::location).thenComparing(OwnShelf::sku));
            return new SupplyPlan(supplies, shelves);
        }
    }
}
