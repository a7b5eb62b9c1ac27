package io.zapas.restock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How what exists is divided over the places of a shop.
 *
 * @param supplies places that lack something, by SKU and place
 * @param shelves own warehouses' stock, by warehouse and SKU
 */
public record SupplyPlan(List<Supply> supplies, List<OwnShelf> shelves) {
    public static final SupplyPlan NONE = new SupplyPlan(List.of(), List.of());

    public SupplyPlan {
        supplies = List.copyOf(supplies);
        shelves = List.copyOf(shelves);
    }

    /** Takes up places in the order of their SKUs; only one SKU's distributions are held at a time. */
    public static final class Builder {
        private final List<Supply> supplies = new ArrayList<>();
        private final List<OwnShelf> shelves = new ArrayList<>();
        private final List<Echelon> open = new ArrayList<>();

        public void add(Echelon echelon) {
            if (!open.isEmpty() && !open.get(0).sku().equals(echelon.sku())) {
                close();
            }
            open.add(echelon);
        }

        private void close() {
            List<Supply> divided = Distribution.of(open);
            Map<String, Integer> given = new HashMap<>();
            divided.forEach(
                    supply -> supply.from().forEach(part -> given.merge(part.location(), part.units(), Integer::sum)));
            for (Echelon echelon : open) {
                if (echelon.own()) {
                    shelves.add(new OwnShelf(
                            echelon.sku(),
                            echelon.location(),
                            echelon.available(),
                            given.getOrDefault(echelon.location(), 0)));
                }
            }
            supplies.addAll(divided);
            open.clear();
        }

        public SupplyPlan build() {
            close();
            shelves.sort(Comparator.comparing(OwnShelf::location).thenComparing(OwnShelf::sku));
            return new SupplyPlan(supplies, shelves);
        }
    }
}
