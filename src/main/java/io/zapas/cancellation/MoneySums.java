package io.zapas.cancellation;

import io.zapas.shop.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums of money, each currency by itself. */
public final class MoneySums {
    private final Map<String, BigDecimal> amounts = new TreeMap<>();

    public void add(Money money) {
        amounts.merge(money.currency(), money.amount(), BigDecimal::add);
    }

    public List<Money> toList() {
        return amounts.entrySet().stream()
                .map(entry -> new Money(entry.getValue(), entry.getKey()))
                .toList();
    }
}
