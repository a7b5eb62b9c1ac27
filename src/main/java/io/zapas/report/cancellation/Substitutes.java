package io.zapas.report.cancellation;

import io.zapas.advice.Lines;
import io.zapas.advice.Product;
import io.zapas.cancellation.risk.OrderAtRisk;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Texts;
import io.zapas.shop.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What could be offered instead: of the same category, at most a fifth dearer or cheaper, in stock at the same place. */
final class Substitutes {
    private static final double NEAR = 0.2;
    private static final int OFFERED = 2;

    /** @param units sellable at the place */
    private record Offer(Product product, String location, int units) {}

    private final Lines lines;
    private final Map<String, List<Offer>> byCategory = new HashMap<>();

    /** Only what the orders in danger need is kept. */
    Substitutes(SheetContext draft) {
        lines = draft.overview().lines();
        Set<String> categories = draft.report().desk().risk().orders().stream()
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
    String name(String sku) {
        return lines.product(sku)
                .map(Product::name)
                .filter(name -> !name.isEmpty())
                .orElse(sku);
    }

    String forOrder(OrderAtRisk order, Texts texts) {
        Product product = lines.product(order.sku()).orElse(null);
        Optional<Money> price = order.price();
        if (product == null || product.category().isEmpty() || price.isEmpty()) {
            return texts.get("risk.substitute.unknown");
        }
        String offers = byCategory.getOrDefault(product.category(), List.of()).stream()
                .filter(offer -> offer.location().equals(order.location())
                        && !offer.product().sku().equals(order.sku())
                        && offer.units() >= order.quantity()
                        && distance(offer, price.get()) <= NEAR)
                .sorted(Comparator.<Offer>comparingDouble(offer -> distance(offer, price.get()))
                        .thenComparing(offer -> offer.product().sku()))
                .limit(OFFERED)
                .map(offer -> texts.get(
                        "risk.substitute",
                        offer.product().sku(),
                        offer.product().name(),
                        texts.whole(offer.units()),
                        offer.product()
                                .price()
                                .map(money -> texts.money(money.amount(), money.currency()))
                                .orElse("")))
                .collect(Collectors.joining("; "));
        return offers.isEmpty() ? texts.get("risk.substitute.none") : offers;
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
