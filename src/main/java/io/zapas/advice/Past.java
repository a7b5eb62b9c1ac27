package io.zapas.advice;

import io.zapas.shop.SeriesKey;
import io.zapas.shop.supply.Approval;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What earlier reports of the shop said, and what the planner decided.
 *
 * @param last the newest report before this one, empty if none is kept
 * @param stockThen sellable stock at the last report's as-of as it is known by now, where it is known
 * @param decided the planner's decisions whose report is still kept, with what it recommended
 * @param decisions how many the planner took in all
 */
public record Past(
        Optional<PastReport> last, Map<SeriesKey, Integer> stockThen, Map<Approval, PastPlan> decided, long decisions) {
    /** No earlier report. */
    public static final Past NONE = new Past(Optional.empty(), Map.of(), Map.of(), 0);

    /** What an earlier report of the shop recommended. */
    public record PastReport(LocalDate asOf, Map<SeriesKey, PastPlan> plans) {}
}
