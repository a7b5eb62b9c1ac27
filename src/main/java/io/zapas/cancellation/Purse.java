package io.zapas.cancellation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums of money, each currency by itself. */
final class Purse {
    private final Map<String, BigDecimal> amounts = new TreeMap<>();

    void add(Money money) {
        amounts.merge(money.currency(), money.amount(), BigDecimal::add);
    }

    void add(Purse other) {
        other.amounts.forEach((currency, amount) -> add(new Money(amount, currency)));
    }

    List<Money> toList() {
        return amounts.entrySet().stream()
                .map(entry -> new Money(entry.getValue(), entry.getKey()))
                .toList();
    }
}
