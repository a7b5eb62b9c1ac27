package io.zapas.report;

import io.zapas.cancellation.Money;
import io.zapas.demand.SeriesKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which orders are not what the last report said, the largest first. */
final class Changes {
    /** More than anybody reads. */
    static final int MOST = 2_000;

    private final Top<Changed> largest = new Top<>(MOST, Changed.MOST);
    private final PastReport last;
    private final Past past;
    private final Set<SeriesKey> seen = new HashSet<>();
    private long unchanged;

    Changes(Past past, PastReport last) {
        this.last = last;
        this.past = past;
    }

    /** After the last item: what the last report spoke of and this one does not. */
    void close() {
        last.plans().values().stream()
                .filter(then -> !seen.contains(then.key()))
                .forEach(then -> offer(then.key(), "", Change.ofGone(then), Optional.empty()));
    }

    List<Changed> largest() {
        return largest.best();
    }

    long all() {
        return largest.offered();
    }

    long unchanged() {
        return unchanged;
    }

    void add(Line line) {
        seen.add(line.key());
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
