package io.zapas.report;

import io.zapas.advice.Amounts;
import io.zapas.advice.ErrorComparison;
import io.zapas.advice.PlannedItem;
import io.zapas.advice.Top;
import io.zapas.advice.WeeklyDemand;
import io.zapas.advice.WeightedMean;
import io.zapas.demand.Mark;
import io.zapas.ordering.quantity.FillRate;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.quantity.Recommendation.Note;
import io.zapas.ordering.quantity.StockHealth.State;
import io.zapas.report.Overview.ClassTotals;
import io.zapas.report.Overview.Cover;
import io.zapas.report.Overview.CoverCount;
import io.zapas.report.Overview.Listing;
import io.zapas.report.forecast.AccuracyBook;
import io.zapas.report.summary.OrderChanges;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes up item after item; holds the lines of any usual shop and of a huge one only what the sheets list. */
final class OverviewTally {
    /** Beyond this the Restock sheet is in the order of the keys instead of urgency. */
    static final int MOST_LINES_HELD = 60_000;

    private static final int DECISIONS = 5;
    private static final int LISTED = 100;
    private static final int EXPLORED = 1_000;

    private final LocalDate asOf;
    private final String currency;
    private final WeeklyDemand weekly;
    private final Top<Line> urgent = new Top<>(DECISIONS, Line.MOST_URGENT);
    private final Top<Line> excess = new Top<>(LISTED, byMoneyBound());
    private final Top<Line> dead = new Top<>(LISTED, byMoneyBound());
    private final Top<PlannedItem> explorer = new Top<>(EXPLORED, byDemandValue());
    private final Map<String, ClassTotals> byClass = new TreeMap<>();
    private final Map<Cover, Long> cover = new EnumMap<>(Cover.class);
    private final Map<Mark, Long> periods = new EnumMap<>(Mark.class);
    private final Amounts orderValue = new Amounts();
    private final Amounts atRisk = new Amounts();
    private final Amounts stockValue = new Amounts();
    private final Amounts excessValue = new Amounts();
    private final WeightedMean error = new WeightedMean();
    private final WeightedMean totalError = new WeightedMean();
    private final FillRate fillRate;
    private final AccuracyBook accuracy = new AccuracyBook();
    private final Optional<OrderChanges> changes;
    private final ErrorComparison added = new ErrorComparison();
    private List<Line> lines = new ArrayList<>();
    private long items;
    private long toOrder;
    private long units;
    private long outNow;
    private long runningOut;
    private double lostAnyway;

    OverviewTally(ShopReport report) {
        this.asOf = report.asOf();
        this.currency = report.currency();
        this.weekly = new WeeklyDemand(asOf);
        this.fillRate = new FillRate();
        this.changes = report.past().last().map(last -> new OrderChanges(report.past(), last));
    }

    void add(PlannedItem item) {
        Line line = Line.of(item, asOf);
        hold(line);
        order(line);
        stock(line);
        trust(line);
        accuracy.add(line);
        changes.ifPresent(each -> each.add(line));
        weekly.add(item);
        fillRate.add(item.history(), asOf);
        explorer.offer(item);
        for (Mark mark : item.history().marks()) {
            periods.merge(mark, 1L, Long::sum);
        }
    }

    private void hold(Line line) {
        items++;
        if (items <= MOST_LINES_HELD) {
            lines.add(line);
        } else {
            lines = List.of();
        }
    }

    private void order(Line line) {
        Recommendation plan = line.plan();
        if (line.ordered()) {
            toOrder++;
            units += plan.orderQuantity();
            plan.orderValue()
                    .ifPresent(value -> orderValue.add(value, plan.terms().currency()));
            urgent.offer(line);
            line.shortfall().money(line.shortfall().saved()).ifPresent(atRisk::add);
        }
        lostAnyway += line.shortfall().unavoidable();
        outNow += plan.outOfStock() ? 1 : 0;
        runningOut += plan.notes().contains(Note.RUNS_OUT_BEFORE_ARRIVAL) ? 1 : 0;
    }

    private void stock(Line line) {
        double bound = line.bound(line.health().onHand())
                .filter(money -> money.currency().equals(currency))
                .map(money -> money.amount().doubleValue())
                .orElse(0.0);
        line.bound(line.health().onHand()).ifPresent(stockValue::add);
        byClass.merge(
                line.type(),
                new ClassTotals(1, line.ordered() ? 1 : 0, bound, line.plan().meanDemandPerDay()),
                OverviewTally::sum);
        cover.merge(cover(line), 1L, Long::sum);
        if (line.health().excessUnits() >= 1) {
            line.bound(line.health().excessUnits()).ifPresent(excessValue::add);
            (line.health().state() == State.DEAD ? dead : excess).offer(line);
        }
    }

    private void trust(Line line) {
        double weight = line.plan().meanDemandPerDay();
        line.explanation().ifPresent(explanation -> {
            error.add(explanation.backtest().wape(), weight);
            totalError.add(explanation.backtest().sumWape(), weight);
            added.add(explanation.backtest(), weight);
        });
    }

    Overview overview() {
        changes.ifPresent(OrderChanges::close);
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Line.MOST_URGENT);
        List<PlannedItem> explored = new ArrayList<>(explorer.best());
        explored.sort(Comparator.comparing(PlannedItem::key));
        List<CoverCount> counts = Arrays.stream(Cover.values())
                .filter(each -> each != Cover.UNKNOWN || cover.containsKey(each))
                .map(each -> new CoverCount(each, cover.getOrDefault(each, 0L)))
                .toList();
        return new Overview(
                items,
                toOrder,
                units,
                orderValue,
                outNow,
                runningOut,
                atRisk,
                lostAnyway,
                stockValue,
                excessValue,
                error.value(),
                totalError.value(),
                added.added(),
                fillRate.value(),
                fillRate.missed(),
                urgent.best(),
                sorted,
                explored,
                byClass,
                counts,
                weekly.weeks(),
                periods,
                new Listing(excess.best(), excess.offered()),
                new Listing(dead.best(), dead.offered()),
                accuracy,
                changes);
    }

    private static ClassTotals sum(ClassTotals a, ClassTotals b) {
        return new ClassTotals(
                a.items() + b.items(),
                a.toOrder() + b.toOrder(),
                a.stockValue() + b.stockValue(),
                a.demandPerDay() + b.demandPerDay());
    }

    private static Cover cover(Line line) {
        double days = line.plan().coverDays();
        if (line.plan().meanDemandPerDay() <= 0) {
            return Cover.NO_DEMAND;
        }
        if (!line.plan().position().known()) {
            return Cover.UNKNOWN;
        }
        return days <= 0
                ? Cover.NOTHING
                : days < 7 ? Cover.WEEK : days < 30 ? Cover.MONTH : days < 90 ? Cover.QUARTER : Cover.LONGER;
    }

    private static Comparator<Line> byMoneyBound() {
        return Comparator.<Line>comparingDouble(line -> line.bound(line.health().excessUnits())
                        .map(money -> money.amount().doubleValue())
                        .orElse(0.0))
                .thenComparing(line -> line.health().excessUnits())
                .reversed()
                .thenComparing(Line::key);
    }

    private static Comparator<PlannedItem> byDemandValue() {
        return Comparator.<PlannedItem>comparingDouble(
                        item -> item.recommendation().meanDemandPerDay()
                                * item.product()
                                        .price()
                                        .map(price -> price.amount().doubleValue())
                                        .orElse(1.0))
                .reversed()
                .thenComparing(PlannedItem::key);
    }
}
