package io.zapas.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every place in which the shop keeps stock. */
final class Stores {
    private final Map<String, List<FboPlace>> places = new LinkedHashMap<>();
    private final Map<String, FbsShelf> shelves = new LinkedHashMap<>();

    Stores(List<Product> products, Demand demand, Plants plants, Agenda agenda, int days) {
        for (Product product : products) {
            if (product.scheme().usesFbo()) {
                List<FboPlace> own = new ArrayList<>();
                for (Cluster cluster : product.stocked()) {
                    own.add(new FboPlace(product, cluster, demand.weight(product, cluster), agenda, days));
                }
                places.put(product.sku(), own);
            }
            if (product.scheme().usesFbs()) {
                shelves.put(product.sku(), new FbsShelf(product, plants, agenda, days));
            }
        }
    }

    List<FboPlace> places(Product product) {
        return places.getOrDefault(product.sku(), List.of());
    }

    Optional<FbsShelf> shelf(Product product) {
        return Optional.ofNullable(shelves.get(product.sku()));
    }

    List<FboPlace> places() {
        return places.values().stream().flatMap(List::stream).toList();
    }

    List<FbsShelf> shelves() {
        return List.copyOf(shelves.values());
    }

    List<Stock> of(Product product) {
        List<Stock> stocks = new ArrayList<>(places(product));
        shelf(product).ifPresent(stocks::add);
        return stocks;
    }
}
