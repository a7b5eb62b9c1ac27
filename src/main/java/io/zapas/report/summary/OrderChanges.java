package io.zapas.report.summary;

import io.zapas.advice.ChangedOrder;
import io.zapas.advice.OrderChange;
import io.zapas.advice.PastPlan;
import io.zapas.advice.Top;
import io.zapas.report.Line;
import io.zapas.report.files.PastReport;
import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which orders are not what the last report said, the largest first. */
public final class OrderChanges {
    /** More than anybody reads. */
    static final int MOST = 2_000;

    private final Top<ChangedOrder> largest = new Top<>(MOST, ChangedOrder.MOST);
    private final PastReport last;
    private final Past past;
    private final Set<SeriesKey> seen = new HashSet<>();
    private long unchanged;

    public OrderChanges(Past past, PastReport last) {
        this.last = last;
        this.past = past;
    }

    /** After the last item: what the last report spoke of and this one does not. */
    public void close() {
        last.plans().values().stream()
                .filter(then -> !seen.contains(then.key()))
                .forEach(then -> offer(then.key(), "", OrderChange.ofGone(then), Optional.empty()));
    }

    List<ChangedOrder> largest() {
        return largest.best();
    }

    long all() {
        return largest.offered();
    }

    long unchanged() {
        return unchanged;
    }

    public void add(Line line) {
        seen.add(line.key());
        PastPlan now = PastPlan.of(line.plan());
        PastPlan then = last.plans().get(line.key());
        OrderChange change = then == null
                ? OrderChange.ofNew(now)
                : OrderChange.of(then, now, past.stockThen().getOrDefault(line.key(), (int)
                        then.steps().onHand()));
        offer(line.key(), line.product().name(), change, cost(line));
    }

    private void offer(SeriesKey key, String name, OrderChange change, Optional<Money> unitCost) {
        if (change.units() == 0) {
            unchanged++;
            return;
        }
        Optional<Money> money = unitCost.map(cost -> new Money(
                cost.amount().multiply(BigDecimal.valueOf(change.units())).setScale(2, RoundingMode.HALF_UP),
                cost.currency()));
        largest.offer(new ChangedOrder(key, name, change, money));
    }

    private static Optional<Money> cost(Line line) {
        return line.plan()
                .terms()
                .unitCost()
                .map(cost -> new Money(cost, line.plan().terms().currency()));
    }
}
