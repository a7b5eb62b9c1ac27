package io.zapas.advice;

import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/** A recommendation that is not what it was. {@code money} is what it changes the order by, at the unit cost of now. */
public record ChangedOrder(SeriesKey key, String name, OrderChange change, Optional<Money> money) {
    /** Most money first; where costs are unknown, most units. */
    public static final Comparator<ChangedOrder> MOST = Comparator.comparing((ChangedOrder row) ->
                    row.money().map(money -> money.amount().abs()).orElse(BigDecimal.ZERO))
            .thenComparing(row -> Math.abs(row.change().units()))
            .reversed()
            .thenComparing(ChangedOrder::key);
}
