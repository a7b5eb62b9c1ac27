package io.zapas.advice;

import io.zapas.advice.Past.PastReport;
import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which orders are not what the last report said, the largest first. */
public final class OrderChanges {
    /** More than anybody reads. */
    public static final int MOST = 2_000;

    private final Top<ChangedOrder> largest = new Top<>(MOST, ChangedOrder.MOST);
    private final PastReport last;
    private final Map<SeriesKey, Integer> stockThen;
    private final Set<SeriesKey> seen = new HashSet<>();
    private long unchanged;

    /** @param stockThen sellable stock at the last report's as-of as it is known by now, where it is known */
    OrderChanges(PastReport last, Map<SeriesKey, Integer> stockThen) {
        this.last = last;
        this.stockThen = stockThen;
    }

    void add(Line line) {
        seen.add(line.key());
        PastPlan now = PastPlan.of(line.plan());
        PastPlan then = last.plans().get(line.key());
        OrderChange change = then == null
                ? OrderChange.ofNew(now)
                : OrderChange.of(then, now, stockThen.getOrDefault(line.key(), (int)
                        then.steps().onHand()));
        offer(line.key(), line.product().name(), change, line.unitCost());
    }

    /** After the last item: what the last report spoke of and this one does not. */
    void close() {
        last.plans().values().stream()
                .filter(then -> !seen.contains(then.key()))
                .forEach(then -> offer(then.key(), "", OrderChange.ofGone(then), Optional.empty()));
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

    /** The day of the report that this one is compared with. */
    public LocalDate since() {
        return last.asOf();
    }

    public List<ChangedOrder> largest() {
        return largest.best();
    }

    public long all() {
        return largest.offered();
    }

    public long unchanged() {
        return unchanged;
    }
}
