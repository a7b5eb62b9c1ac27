package io.zapas.advice;

import io.zapas.advice.WeeklyDemand.WeekDemand;
import io.zapas.cancellation.CancelledLine;
import io.zapas.demand.Mark;
import io.zapas.ordering.budget.WithinBudget;
import io.zapas.ordering.quantity.FillRate;
import io.zapas.shop.Cadence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The shop in figures and the advice for it, made in one pass over its items: all that the sheets of every language, the
 * closing line of a run and {@code run.json} say of them.
 *
 * @param items SKU x location
 * @param cadence of most of them
 * @param lines all of them
 * @param explorer those whose forecast can be looked at, by key
 * @param weeks demand per week, history then forecast
 * @param periods of all histories by what they count as
 * @param cancelled order lines, the newest first
 * @param whatIf items that a late supplier hurts most
 * @param changes against the last report, empty if none is kept
 * @param scores of the planner's decisions whose time has passed, oldest first; {@code pending} decisions whose time has not, or
 *     whose report is no longer kept
 */
public record Overview(
        long items,
        Cadence cadence,
        Lines lines,
        Orders orders,
        Stock stock,
        AccuracyBook accuracy,
        FillRate fillRate,
        List<PlannedItem> explorer,
        List<WeekDemand> weeks,
        Map<Mark, Long> periods,
        Listing<CancelledLine> cancelled,
        Listing<Scenario> whatIf,
        WithinBudget budget,
        Decisions decisions,
        Substitutes substitutes,
        Optional<OrderChanges> changes,
        List<DecisionScore> scores,
        long pending) {
    private static final int URGENT = 5;

    /**
     * @param lines with an order
     * @param value of what is ordered, {@code saved} money that ordering now saves
     */
    public record Orders(long lines, long units, Amounts value, Amounts saved) {}

    /**
     * @param out items with demand and nothing to sell; {@code runningOut} that run out before an order could arrive
     * @param value of what is on hand, {@code excessValue} of what is too much
     * @param byClass per class, "AX" to "CZ" and "" for those not classed
     * @param cover how many items last how long
     * @param excess lines with too much that sells, {@code dead} with stock that nobody buys; most money first
     */
    public record Stock(
            long out,
            long runningOut,
            Amounts value,
            Amounts excessValue,
            Map<String, ClassTotals> byClass,
            List<CoverCount> cover,
            Listing<Line> excess,
            Listing<Line> dead) {}

    /** The items of one ABC-XYZ class; money in the report's currency. */
    public record ClassTotals(long items, long toOrder, double stockValue, double demandPerDay) {}

    public record CoverCount(Cover cover, long items) {}

    /** How long stock and inbound last at the mean demand. */
    public enum Cover {
        /** Neither stock nor anything on its way; out of stock, which the tile counts, may have some coming. */
        NOTHING,
        WEEK,
        MONTH,
        QUARTER,
        LONGER,
        NO_DEMAND,
        /** No export tells the stock. */
        UNKNOWN;

        static Cover of(Line line) {
            double days = line.plan().coverDays();
            if (line.plan().meanDemandPerDay() <= 0) {
                return NO_DEMAND;
            }
            if (!line.plan().position().known()) {
                return UNKNOWN;
            }
            return days <= 0 ? NOTHING : days < 7 ? WEEK : days < 30 ? MONTH : days < 90 ? QUARTER : LONGER;
        }
    }

    /** The first of {@code total}. */
    public record Listing<T>(List<T> first, long total) {
        static <T> Listing<T> of(Top<T> top) {
            return new Listing<>(top.best(), top.offered());
        }
    }

    /**
     * @param items ascending by key, {@code lines} cancelled ones; both are read once
     * @param item takes up each item on the way, {@code line} each cancelled line
     */
    public static Overview of(
            Situation situation,
            Iterable<PlannedItem> items,
            Iterable<CancelledLine> lines,
            Consumer<PlannedItem> item,
            Consumer<CancelledLine> line) {
        OverviewTally tally = new OverviewTally(situation);
        items.forEach(((Consumer<PlannedItem>) tally::add).andThen(item));
        lines.forEach(((Consumer<CancelledLine>) tally::add).andThen(line));
        return tally.overview();
    }

    /** The lines to act on first. */
    public List<Line> urgent() {
        return lines.mostUrgent().stream().filter(Line::ordered).limit(URGENT).toList();
    }
}
