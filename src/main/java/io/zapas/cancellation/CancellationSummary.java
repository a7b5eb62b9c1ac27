package io.zapas.cancellation;

import io.zapas.cancellation.declared.UnknownReason;
import io.zapas.cancellation.maturity.WeekRate;
import io.zapas.shop.Money;
import java.util.List;
import java.util.Map;

/**
 * The shop's cancellations in figures. Lines of the whole known history before as-of.
 *
 * @param lines order lines; split postings, stock corrections and credit notes are not lines
 * @param cancelled cancelled lines and credit notes
 * @param weeks ascending
 * @param causes by probable cause, by lines, descending
 * @param faults lines per fault; every fault present
 * @param unknown reasons that the taxonomy does not know, by lines, descending; at most 1,000
 * @param curve {@code curve[a]} = share of all later cancellations that have happened by age {@code a} days after the order;
 *     empty where {@code completion} says that there is none
 * @param completion whether and how recent weeks are completed
 * @param unknownBeyond lines with an unknown reason that is not among {@code unknown}
 * @param notReal lines that are no orders: split postings, stock corrections
 * @param unpriced cancelled lines without a price, missing in every sum of money
 * @param skus every SKU, by cancelled lines, descending
 * @param warehouses every warehouse, by cancelled lines, descending
 */
public record CancellationSummary(
        long lines,
        long cancelled,
        List<WeekRate> weeks,
        List<CauseShare> causes,
        Map<Fault, Long> faults,
        List<UnknownReason> unknown,
        double[] curve,
        Completion completion,
        long unknownBeyond,
        long notReal,
        long unpriced,
        List<SegmentCount> skus,
        List<SegmentCount> warehouses) {

    /** Whether the rates of recent weeks are completed with the cancellations still to come, and if not, why. */
    public enum Completion {
        BY_SHOP_CURVE,
        /** No cancellation, nothing to learn from. */
        NO_CANCELLATIONS,
        /** The exports tell no or hardly any cancel dates: recent weeks stand as observed and look better than they will be. */
        NO_CANCEL_DATES,
        /** Fewer than 20 dated cancellations. */
        TOO_FEW_CANCELLATIONS
    }

    /**
     * One bar of the Pareto.
     *
     * @param lines cancelled lines, {@code units} units
     * @param money price of the cancelled goods, one entry per currency
     * @param share of all cancelled lines, {@code cumulative} with the bars before
     */
    public record CauseShare(Cause cause, long lines, long units, List<Money> money, double share, double cumulative) {}

    /**
     * Order lines of one SKU or one warehouse.
     *
     * @param name SKU or warehouse, "" where no export tells it
     * @param money price of the cancelled goods, one entry per currency
     */
    public record SegmentCount(String name, long lines, long cancelled, long sellerFault, List<Money> money) {}
}
