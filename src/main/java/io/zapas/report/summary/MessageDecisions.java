package io.zapas.report.summary;

import io.zapas.advice.Action;
import io.zapas.advice.Decision;
import io.zapas.advice.Product;
import io.zapas.cancellation.risk.OrderAtRisk;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Texts;
import io.zapas.shop.SeriesKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Buyers whose orders are in danger and who should hear of it before they are cancelled: one decision per product and place.
 * Worth = the margin that is expected to be lost with these orders (chance x units x margin), as far as it is known.
 */
final class MessageDecisions {
    private final SheetContext draft;
    private final Texts texts;

    MessageDecisions(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
    }

    List<Decision> all() {
        Map<SeriesKey, List<OrderAtRisk>> groups = new TreeMap<>(Comparator.naturalOrder());
        for (OrderAtRisk order : draft.report().desk().risk().orders()) {
            groups.computeIfAbsent(new SeriesKey(order.sku(), order.location()), key -> new ArrayList<>())
                    .add(order);
        }
        if (groups.isEmpty()) {
            return List.of();
        }
        Map<String, Product> products = new TreeMap<>();
        draft.lines().forEach(line -> products.putIfAbsent(line.key().sku(), line.product()));
        return groups.entrySet().stream()
                .map(group -> decision(
                        group.getKey(),
                        group.getValue(),
                        Optional.ofNullable(products.get(group.getKey().sku()))))
                .toList();
    }

    private Decision decision(SeriesKey key, List<OrderAtRisk> orders, Optional<Product> product) {
        double margin = product.map(this::margin).orElse(0.0);
        double units = orders.stream()
                .mapToDouble(order -> order.chance() * order.quantity())
                .sum();
        return new Decision(
                Action.MESSAGE_BUYERS,
                key,
                product.map(Product::name).orElse(""),
                units * margin,
                0,
                Optional.empty(),
                texts.get("decision.message", texts.whole(orders.size())),
                texts.get("decision.message.why", texts.decimal(units)),
                Optional.of(due(orders)));
    }

    private double margin(Product product) {
        String currency = draft.report().currency();
        return product.price()
                .filter(price -> price.currency().equals(currency))
                .flatMap(price -> product.unitCost()
                        .filter(cost -> cost.currency().equals(currency))
                        .map(cost -> Math.max(
                                0, price.amount().subtract(cost.amount()).doubleValue())))
                .orElse(0.0);
    }

    /** The day before the first ship-by, today if that is over. */
    private LocalDate due(List<OrderAtRisk> orders) {
        LocalDate asOf = draft.report().asOf();
        LocalDate first = orders.stream()
                .flatMap(order -> order.shipBy().stream())
                .map(at -> at.toLocalDate().minusDays(1))
                .min(Comparator.naturalOrder())
                .orElse(asOf);
        return first.isBefore(asOf) ? asOf : first;
    }
}
