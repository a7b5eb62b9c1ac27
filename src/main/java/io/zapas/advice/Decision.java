package io.zapas.advice;

import io.zapas.cancellation.driver.Driver;
import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One proposed action.
 *
 * @param key SKU and location it is about; both "" if it is about neither
 * @param driver of cancellations that it is about, empty if it is about a product
 * @param worth what it saves or sets free, in the report's currency; 0 if nothing tells
 * @param quantity units proposed, 0 if it is not about units
 * @param unitCost of one unit, empty if unknown or in another currency than the report's
 * @param what to do, sentence by sentence
 * @param evidence why
 * @param due last day, empty if none
 */
public record Decision(
        Action action,
        SeriesKey key,
        String name,
        Optional<Driver> driver,
        double worth,
        int quantity,
        Optional<Money> unitCost,
        List<Sentence> what,
        List<Sentence> evidence,
        Optional<LocalDate> due) {
    static final Comparator<Decision> MOST_WORTH = Comparator.comparingDouble(Decision::worth)
            .reversed()
            .thenComparing(Decision::action)
            .thenComparing(Decision::key)
            .thenComparing(decision -> decision.what().toString())
            .thenComparing(decision -> decision.evidence().toString());

    /** About a product, without units. */
    static Decision of(
            Action action,
            SeriesKey key,
            String name,
            double worth,
            List<Sentence> what,
            Sentence why,
            Optional<LocalDate> due) {
        return new Decision(action, key, name, Optional.empty(), worth, 0, Optional.empty(), what, List.of(why), due);
    }

    /** About a number of units, which cost nothing. */
    Decision of(int units) {
        return new Decision(action, key, name, driver, worth, units, unitCost, what, evidence, due);
    }

    /** Money that the units cost, 0 if nothing tells. */
    public double cost() {
        return quantity * unitCost.map(cost -> cost.amount().doubleValue()).orElse(0.0);
    }
}
