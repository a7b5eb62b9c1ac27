package io.zapas.advice;

import io.zapas.cancellation.risk.OrderAtRisk;
import io.zapas.shop.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What could be offered instead of an open order: of the same category, at most a fifth dearer or cheaper, in stock at the same place. */
public final class Substitutes {
    private static final double NEAR = 0.2;
    private static final int OFFERED = 2;

    /** @param units sellable at the place */
    public record Offer(Product product, String location, int units) {}

    private final Lines lines;
    private final Map<String, List<Offer>> byCategory = new HashMap<>();

    /** Only what the orders in danger need is kept of the lines. */
    Substitutes(List<OrderAtRisk> orders, Lines lines) {
        this.lines = lines;
        Set<String> categories = orders.stream()
                .flatMap(order -> lines.product(order.sku()).stream())
                .map(Product::category)
                .filter(category -> !category.isEmpty())
                .collect(Collectors.toSet());
        lines.bySku().stream().flatMap(List::stream).forEach(line -> {
            int units = line.plan().position().onHand();
            if (units > 0 && categories.contains(line.product().category())) {
                byCategory
                        .computeIfAbsent(line.product().category(), none -> new ArrayList<>())
                        .add(new Offer(line.product(), line.location(), units));
            }
        });
    }

    /** The product's name, its SKU where none is told. */
    public String name(String sku) {
        return lines.product(sku)
                .map(Product::name)
                .filter(name -> !name.isEmpty())
                .orElse(sku);
    }

    /** False where its category or its price is not told. */
    public boolean comparable(OrderAtRisk order) {
        return !category(order).isEmpty() && order.price().isPresent();
    }

    /** The nearest in price, at most two; none for an order that is not comparable. */
    public List<Offer> of(OrderAtRisk order) {
        if (!comparable(order)) {
            return List.of();
        }
        Money price = order.price().orElseThrow();
        return byCategory.getOrDefault(category(order), List.of()).stream()
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

    private String category(OrderAtRisk order) {
        return lines.product(order.sku()).map(Product::category).orElse("");
    }
}
