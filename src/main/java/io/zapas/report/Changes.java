package io.zapas.report;

import io.zapas.cancellation.Money;
import io.zapas.demand.SeriesKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which orders are not what the last report said, the largest first. */
final class Changes {
    /** More than anybody reads. */
    static final int MOST = 2_000;

    private final Top<Changed> largest = new Top<>(MOST, Changed.MOST);
    private final PastReport last;
    private final Past past;
    private long unchanged;

    Changes(Draft draft, PastReport last) {
        this.last = last;
        this.past = draft.report().past();
        Set<SeriesKey> seen = new HashSet<>();
        for (Line line : draft.lines()) {
            seen.add(line.key());
            offer(line);
        }
        last.plans().values().stream()
                .filter(then -> !seen.contains(then.key()))
                .forEach(then -> offer(then.key(), "", Change.ofGone(then), Optional.empty()));
    }

    Iterable<Changed> largest() {
        return largest.best();
    }

    long all() {
        return largest.offered();
    }

    long unchanged() {
        return unchanged;
    }

    private void offer(Line line) {
        PastPlan now = PastPlan.of(line.plan());
        PastPlan then = last.plans().get(line.key());
        Change change = then == null
                ? Change.ofNew(now)
                : Change.of(then, now, past.stockThen().getOrDefault(line.key(), (int)
                        then.steps().onHand()));
        offer(line.key(), line.product().name(), change, cost(line));
    }

    private void offer(SeriesKey key, String name, Change change, Optional<Money> unitCost) {
        if (change.units() == 0) {
            unchanged++;
            return;
        }
        Optional<Money> money = unitCost.map(cost -> new Money(
                cost.amount().multiply(BigDecimal.valueOf(change.units())).setScale(2, RoundingMode.HALF_UP),
                cost.currency()));
        largest.offer(new Changed(key, name, change, money));
    }

    private static Optional<Money> cost(Line line) {
        return line.plan()
                .terms()
                .unitCost()
                .map(cost -> new Money(cost, line.plan().terms().currency()));
    }
}
