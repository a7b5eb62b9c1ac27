package io.zapas.report;

import io.zapas.cancellation.Money;
import io.zapas.demand.SeriesKey;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/** A recommendation that is not what it was. {@code money} is what it changes the order by, at the unit cost of now. */
record Changed(SeriesKey key, String name, Change change, Optional<Money> money) {
    /** Most money first; where costs are unknown, most units. */
    static final Comparator<Changed> MOST = Comparator.comparing((Changed row) ->
                    row.money().map(money -> money.amount().abs()).orElse(BigDecimal.ZERO))
            .thenComparing(row -> Math.abs(row.change().units()))
            .reversed()
            .thenComparing(Changed::key);
}
