package io.zapas.advice;

import io.zapas.advice.Overview.ClassTotals;
import io.zapas.advice.Overview.Cover;
import io.zapas.advice.Overview.CoverCount;
import io.zapas.advice.Overview.Listing;
import io.zapas.cancellation.CancelledLine;
import io.zapas.demand.DemandSeries;
import io.zapas.demand.Mark;
import io.zapas.ordering.budget.Budget;
import io.zapas.ordering.budget.WithinBudget;
import io.zapas.ordering.quantity.FillRate;
import io.zapas.ordering.quantity.Recommendation.Note;
import io.zapas.ordering.quantity.StockHealth.State;
import io.zapas.shop.Cadence;
import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.supply.Approval;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Takes up item after item; keeps a line of each and the long arrays only of those that can be looked at. */
final class OverviewTally {
    private static final int LISTED = 100;
    private static final int EXPLORED = 1_000;
    private static final int TRIED = 5_000;
    private static final Comparator<Line> MOST_BOUND = Comparator.<Line>comparingDouble(
                    line -> line.bound(line.health().excessUnits())
                            .map(money -> money.amount().doubleValue())
                            .orElse(0.0))
            .thenComparing(line -> line.health().excessUnits())
            .reversed()
            .thenComparing(Line::key);
    private static final Comparator<PlannedItem> MOST_DEMAND = Comparator.<PlannedItem>comparingDouble(
                    item -> item.recommendation().meanDemandPerDay()
                            * item.product()
                                    .price()
                                    .map(price -> price.amount().doubleValue())
                                    .orElse(1.0))
            .reversed()
            .thenComparing(PlannedItem::key);

    private static final int NEWEST = 300;
    private static final Comparator<CancelledLine> NEWEST_FIRST = Comparator.<CancelledLine, LocalDateTime>comparing(
                    held -> held.line().cancelledAt().orElse(held.line().orderedAt()))
            .reversed()
            .thenComparing(held -> held.line().orderId())
            .thenComparing(held -> held.line().sku())
            .thenComparing(held -> held.line().toString());

    private final Situation situation;
    private final List<Line> lines = new ArrayList<>();
    private final WeeklyDemand weekly;
    private final FillRate fillRate = new FillRate();
    private final Budget budget = new Budget(Budget.MOST_STEPS);
    private final AccuracyBook accuracy = new AccuracyBook();
    private final Optional<OrderChanges> changes;
    private final Map<SeriesKey, List<Approval>> decided;
    private final List<DecisionScore> scores = new ArrayList<>();
    private final Top<Line> excess = new Top<>(LISTED, MOST_BOUND);
    private final Top<Line> dead = new Top<>(LISTED, MOST_BOUND);
    private final Top<PlannedItem> explorer = new Top<>(EXPLORED, MOST_DEMAND);
    private final Top<CancelledLine> cancelled = new Top<>(NEWEST, NEWEST_FIRST);
    private final Top<Scenario> whatIf = new Top<>(TRIED, Scenario.MOST_HURT);
    private final Map<String, ClassTotals> byClass = new TreeMap<>();
    private final Map<Cover, Long> cover = new EnumMap<>(Cover.class);
    private final Map<Mark, Long> periods = new EnumMap<>(Mark.class);
    private final Amounts orderValue = new Amounts();
    private final Amounts saved = new Amounts();
    private final Amounts stockValue = new Amounts();
    private final Amounts excessValue = new Amounts();
    private long toOrder;
    private long units;
    private long out;
    private long runningOut;
    private long weeklySeries;

    OverviewTally(Situation situation) {
        this.situation = situation;
        this.weekly = new WeeklyDemand(situation.asOf());
        Past past = situation.past();
        this.changes = past.last().map(last -> new OrderChanges(last, past.stockThen()));
        this.decided = past.decided().keySet().stream().collect(Collectors.groupingBy(Approval::key));
    }

    void add(PlannedItem item) {
        Line line = Line.of(item, situation.asOf());
        lines.add(line);
        order(line);
        budget.offer(line.plan());
        stock(line);
        accuracy.add(line);
        changes.ifPresent(each -> each.add(line));
        Scenario.of(item, situation.currency()).ifPresent(whatIf::offer);
        explorer.offer(item);
        history(item);
    }

    void add(CancelledLine line) {
        cancelled.offer(line);
    }

    private void order(Line line) {
        if (line.ordered()) {
            toOrder++;
            units += line.plan().orderQuantity();
            line.orderValue().ifPresent(orderValue::add);
            line.saved().ifPresent(saved::add);
        }
    }

    private void stock(Line line) {
        out += line.plan().outOfStock() ? 1 : 0;
        runningOut += line.plan().notes().contains(Note.RUNS_OUT_BEFORE_ARRIVAL) ? 1 : 0;
        Optional<Money> bound = line.bound(line.health().onHand());
        bound.ifPresent(stockValue::add);
        ClassTotals totals = new ClassTotals(
                1,
                line.ordered() ? 1 : 0,
                bound.map(situation::amount).orElse(0.0),
                line.plan().meanDemandPerDay());
        byClass.merge(line.type(), totals, OverviewTally::sum);
        cover.merge(Cover.of(line), 1L, Long::sum);
        if (line.health().excessUnits() >= 1) {
            line.bound(line.health().excessUnits()).ifPresent(excessValue::add);
            (line.health().state() == State.DEAD ? dead : excess).offer(line);
        }
    }

    private void history(PlannedItem item) {
        DemandSeries history = item.history();
        weekly.add(item);
        fillRate.add(history, situation.asOf());
        weeklySeries += history.cadence() == Cadence.WEEKLY ? 1 : 0;
        for (Mark mark : history.marks()) {
            periods.merge(mark, 1L, Long::sum);
        }
        for (Approval approval : decided.getOrDefault(item.key(), List.of())) {
            DecisionScore.of(approval, situation.past().decided().get(approval), history, situation.asOf())
                    .ifPresent(scores::add);
        }
    }

    Overview overview() {
        changes.ifPresent(OrderChanges::close);
        scores.sort(Comparator.comparing(DecisionScore::reportAsOf).thenComparing(DecisionScore::key));
        List<PlannedItem> explored = new ArrayList<>(explorer.best());
        explored.sort(Comparator.comparing(PlannedItem::key));
        List<CoverCount> counts = Arrays.stream(Cover.values())
                .filter(each -> each != Cover.UNKNOWN || cover.containsKey(each))
                .map(each -> new CoverCount(each, cover.getOrDefault(each, 0L)))
                .toList();
        Lines held = new Lines(lines);
        return new Overview(
                lines.size(),
                weeklySeries * 2 > lines.size() ? Cadence.WEEKLY : Cadence.DAILY,
                held,
                new Overview.Orders(toOrder, units, orderValue, saved),
                new Overview.Stock(
                        out,
                        runningOut,
                        stockValue,
                        excessValue,
                        byClass,
                        counts,
                        Listing.of(excess),
                        Listing.of(dead)),
                accuracy,
                fillRate,
                explored,
                weekly.weeks(),
                periods,
                Listing.of(cancelled),
                Listing.of(whatIf),
                new WithinBudget(
                        budget, situation.currency(), situation.buying().budget()),
                new Decisions(situation, held),
                new Substitutes(situation.desk().risk().orders(), held),
                changes,
                scores,
                situation.past().decisions() - scores.size());
    }

    private static ClassTotals sum(ClassTotals a, ClassTotals b) {
        return new ClassTotals(
                a.items() + b.items(),
                a.toOrder() + b.toOrder(),
                a.stockValue() + b.stockValue(),
                a.demandPerDay() + b.demandPerDay());
    }
}
