package io.zapas.advice;

import io.zapas.shop.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums of money, one per currency: amounts of two currencies are never added. */
public final class Amounts {
    private final Map<String, BigDecimal> sums = new TreeMap<>();

    public void add(Money money) {
        sums.merge(money.currency(), money.amount(), BigDecimal::add);
    }

    /** The sum in a currency, zero if there is none. */
    public BigDecimal in(String currency) {
        return sums.getOrDefault(currency, BigDecimal.ZERO);
    }

    /** One per currency, in the order of the codes. */
    public List<Money> all() {
        return sums.entrySet().stream()
                .map(sum -> new Money(sum.getValue(), sum.getKey()))
                .toList();
    }

    /** The currencies besides {@code currency}. */
    public List<Money> besides(String currency) {
        return all().stream().filter(sum -> !sum.currency().equals(currency)).toList();
    }
}
