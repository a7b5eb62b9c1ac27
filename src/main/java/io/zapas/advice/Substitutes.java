package io.zapas.advice;

import io.zapas.cancellation.risk.OrderAtRisk;
import io.zapas.shop.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What could be offered instead of an open order: of the same category, at most a fifth dearer or cheaper, in stock at the same place. */
public final class Substitutes {
    private static final double NEAR = 0.2;
    private static final int OFFERED = 2;

    /** @param units sellable at the place */
    public record Offer(Product product, String location, int units) {}

    private final Map<String, Product> products;
    private final Map<String, List<Offer>> byCategory;

    private Substitutes(Map<String, Product> products, Map<String, List<Offer>> byCategory) {
        this.products = products;
        this.byCategory = byCategory;
    }

    /** Only what the orders in danger need is kept of the items, which are read twice. */
    public static Substitutes of(List<OrderAtRisk> orders, Iterable<PlannedItem> items) {
        Set<String> wanted = orders.stream().map(OrderAtRisk::sku).collect(Collectors.toSet());
        Map<String, Product> products = new HashMap<>();
        if (wanted.isEmpty()) {
            return new Substitutes(products, Map.of());
        }
        items.forEach(item -> {
            if (wanted.contains(item.key().sku())) {
                products.putIfAbsent(item.key().sku(), item.product());
            }
        });
        Set<String> categories =
                products.values().stream().map(Product::category).collect(Collectors.toSet());
        categories.remove("");
        Map<String, List<Offer>> offers = new HashMap<>();
        items.forEach(item -> {
            int units = item.recommendation().position().onHand();
            if (units > 0 && categories.contains(item.product().category())) {
                offers.computeIfAbsent(item.product().category(), none -> new ArrayList<>())
                        .add(new Offer(item.product(), item.key().location(), units));
            }
        });
        return new Substitutes(products, offers);
    }

    /** The product's name, its SKU where none is told. */
    public String name(String sku) {
        return Optional.ofNullable(products.get(sku))
                .map(Product::name)
                .filter(name -> !name.isEmpty())
                .orElse(sku);
    }

    /** False where its category or its price is not told. */
    public boolean comparable(OrderAtRisk order) {
        Product product = products.get(order.sku());
        return product != null && !product.category().isEmpty() && order.price().isPresent();
    }

    /** The nearest in price, at most two; none for an order that is not comparable. */
    public List<Offer> of(OrderAtRisk order) {
        if (!comparable(order)) {
            return List.of();
        }
        Money price = order.price().orElseThrow();
        String category = products.get(order.sku()).category();
        return byCategory.getOrDefault(category, List.of()).stream()
                .filter(offer -> offer.location().equals(order.location())
                        && !offer.product().sku().equals(order.sku())
                        && offer.units() >= order.quantity()
                        && distance(offer, price) <= NEAR)
                .sorted(Comparator.<Offer>comparingDouble(offer -> distance(offer, price))
                        .thenComparing(offer -> offer.product().sku()))
                .limit(OFFERED)
                .toList();
    }

    /** Share by which the price differs; infinite without a price of the same currency. */
    private static double distance(Offer offer, Money price) {
        return offer.product()
                .price()
                .filter(own -> own.currency().equals(price.currency())
                        && price.amount().signum() > 0)
                .map(own -> Math.abs(own.amount().doubleValue() / price.amount().doubleValue() - 1))
                .orElse(Double.POSITIVE_INFINITY);
    }
}
