package io.zapas.report;

import io.zapas.advice.Amounts;
import io.zapas.advice.PlannedItem;
import io.zapas.advice.WeeklyDemand;
import io.zapas.demand.Mark;
import io.zapas.report.forecast.AccuracyBook;
import io.zapas.report.summary.OrderChanges;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shop in figures: what the first sheet, the closing line of a run and {@code run.json} say. Made once from all items and
 * shared by the workbooks of every language.
 *
 * @param items SKU x location; {@code toOrder} of them with an order
 * @param outNow items with demand and nothing to sell; {@code runningOut} that run out before an order could arrive
 * @param atRisk money that ordering now saves; {@code lostAnyway} units no order can save
 * @param stockValue of what is on hand, {@code excessValue} of what is too much
 * @param forecastError sum of absolute errors / sum of demand over the items, weighted by demand; {@code NaN} if not measured
 * @param totalError the same for the sums over the whole horizon, as orders feel it
 * @param fillRate part of the last four weeks' demand that could be served, {@code NaN} without demand; {@code missed} units not
 * @param valueAdded by how much the error is smaller than the naive rule's, weighted by demand; {@code NaN} if not measured
 * @param urgent the lines to act on first
 * @param lines all of them, most urgent first; empty if there are too many to be held
 * @param explorer items whose forecast can be looked at, by key
 * @param byClass counts and money per class, "AX" to "CZ" and "" for those not classed
 * @param cover how many items last how long
 * @param weeks demand per week, history then forecast
 * @param changes against the last report, empty if none is kept
 * @param periods of all histories by what they count as
 */
public record Overview(
        long items,
        long toOrder,
        long unitsToOrder,
        Amounts orderValue,
        long outNow,
        long runningOut,
        Amounts atRisk,
        double lostAnyway,
        Amounts stockValue,
        Amounts excessValue,
        double forecastError,
        double totalError,
        double valueAdded,
        double fillRate,
        double missed,
        List<Line> urgent,
        List<Line> lines,
        List<PlannedItem> explorer,
        Map<String, ClassTotals> byClass,
        List<CoverCount> cover,
        List<WeeklyDemand.WeekDemand> weeks,
        Map<Mark, Long> periods,
        Listing excess,
        Listing dead,
        AccuracyBook accuracy,
        Optional<OrderChanges> changes) {

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
        UNKNOWN
    }

    /** The first of {@code total} lines. */
    public record Listing(List<Line> first, long total) {}

    public static Overview of(ShopReport report) {
        OverviewTally tally = new OverviewTally(report);
        report.items().forEach(tally::add);
        return tally.overview();
    }
}
