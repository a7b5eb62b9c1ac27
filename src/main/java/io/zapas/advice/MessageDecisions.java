package io.zapas.advice;

import io.zapas.cancellation.risk.OrderAtRisk;
import io.zapas.shop.SeriesKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Buyers whose orders are in danger and who should hear of it before they are cancelled: one decision per product and place.
 * Worth = the margin that is expected to be lost with these orders (chance x units x margin), as far as it is known.
 */
final class MessageDecisions {
    private final Situation situation;
    private final Lines lines;

    MessageDecisions(Situation situation, Lines lines) {
        this.situation = situation;
        this.lines = lines;
    }

    List<Decision> all() {
        Map<SeriesKey, List<OrderAtRisk>> groups = situation.desk().risk().orders().stream()
                .collect(Collectors.groupingBy(
                        order -> new SeriesKey(order.sku(), order.location()), TreeMap::new, Collectors.toList()));
        List<Decision> decisions = new ArrayList<>();
        groups.forEach((key, orders) -> decisions.add(decision(key, orders)));
        return decisions;
    }

    private Decision decision(SeriesKey key, List<OrderAtRisk> orders) {
        Optional<Product> product = lines.product(key.sku());
        double margin = Math.max(0, product.flatMap(situation::margin).orElse(0.0));
        double units = orders.stream()
                .mapToDouble(order -> order.chance() * order.quantity())
                .sum();
        return Decision.of(
                Action.MESSAGE_BUYERS,
                key,
                product.map(Product::name).orElse(""),
                units * margin,
                List.of(Sentence.of("decision.message", orders.size())),
                Sentence.of("decision.message.why", units),
                Optional.of(due(orders)));
    }

    /** The day before the first ship-by, today if that is over. */
    private LocalDate due(List<OrderAtRisk> orders) {
        return orders.stream()
                .flatMap(order -> order.shipBy().stream())
                .map(at -> situation.notBefore(at.toLocalDate().minusDays(1)))
                .min(Comparator.naturalOrder())
                .orElse(situation.asOf());
    }
}
