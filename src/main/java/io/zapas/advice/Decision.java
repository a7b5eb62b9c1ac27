package io.zapas.advice;

import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * One proposed action.
 *
 * @param key SKU and location it is about; both "" if it is about neither
 * @param worth what it saves or sets free, in the report's currency; 0 if nothing tells
 * @param quantity units proposed, 0 if it is not about units
 * @param unitCost of one unit, empty if unknown or in another currency than the report's
 * @param evidence why, in the reader's words
 * @param due last day, empty if none
 */
public record Decision(
        Action action,
        SeriesKey key,
        String name,
        double worth,
        int quantity,
        Optional<Money> unitCost,
        String what,
        String evidence,
        Optional<LocalDate> due) {

    public static final Comparator<Decision> MOST_WORTH = Comparator.comparingDouble(Decision::worth)
            .reversed()
            .thenComparing(Decision::action)
            .thenComparing(Decision::key)
            .thenComparing(Decision::what)
            .thenComparing(Decision::evidence);
}
