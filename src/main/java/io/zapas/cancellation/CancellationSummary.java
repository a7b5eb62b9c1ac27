package io.zapas.cancellation;

import io.zapas.cancellation.declared.UnknownReason;
import io.zapas.cancellation.maturity.Completion;
import io.zapas.cancellation.maturity.WeekRate;
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

    public CancellationSummary(
            long lines,
            long cancelled,
            List<WeekRate> weeks,
            List<CauseShare> causes,
            Map<Fault, Long> faults,
            List<UnknownReason> unknown,
            double[] curve) {
        this(
                lines,
                cancelled,
                weeks,
                causes,
                faults,
                unknown,
                curve,
                curve.length > 0 ? Completion.BY_SHOP_CURVE : Completion.NO_CANCEL_DATES,
                0,
                0,
                0,
                List.of(),
                List.of());
    }
}
