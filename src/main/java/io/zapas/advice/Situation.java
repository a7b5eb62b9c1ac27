package io.zapas.advice;

import io.zapas.cancellation.CancellationSummary;
import io.zapas.ordering.terms.SupplierRecord;
import io.zapas.shop.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a shop on the day of the report beside its items.
 *
 * @param shop name, for example its folder below {@code input/}
 * @param asOf the day the report speaks about; everything up to the day before it is known
 * @param currency ISO code that most of the shop's money is in, "" if no export tells one
 * @param suppliers one per supplier of a purchase order, by name
 * @param desk what the cancellations mean for today
 * @param past what earlier reports said
 * @param buying what bounds the purchase as a whole
 */
public record Situation(
        String shop,
        LocalDate asOf,
        String currency,
        Freshness freshness,
        List<SupplierRecord> suppliers,
        CancellationSummary cancellations,
        CancellationBoard desk,
        Past past,
        Buying buying) {

    /** The same with other bounds to the purchase. */
    public Situation with(Buying other) {
        return new Situation(shop, asOf, currency, freshness, suppliers, cancellations, desk, past, other);
    }

    /** The same with other findings about cancellations. */
    public Situation with(CancellationBoard other) {
        return new Situation(shop, asOf, currency, freshness, suppliers, cancellations, other, past, buying);
    }

    /** An amount of the report's currency; 0 for any other, because amounts of two currencies are never added. */
    double amount(Money money) {
        return money.currency().equals(currency) ? money.amount().doubleValue() : 0;
    }

    /** Price less unit cost, may be negative; empty if one of them is unknown or in another currency than the report's. */
    Optional<Double> margin(Product product) {
        return product.price()
                .filter(price -> price.currency().equals(currency))
                .flatMap(price -> product.unitCost()
                        .filter(cost -> cost.currency().equals(currency))
                        .map(cost -> price.amount().subtract(cost.amount()).doubleValue()));
    }

    /** A day that is over is no day to act on. */
    public LocalDate notBefore(LocalDate day) {
        return day.isBefore(asOf) ? asOf : day;
    }
}
