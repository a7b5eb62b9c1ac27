package io.zapas.report.summary;

import io.zapas.advice.DecisionScore;
import io.zapas.report.files.PastReport;
import io.zapas.shop.SeriesKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What earlier reports of the shop said, and what came of it.
 *
 * @param last the newest report before this one, empty if none is kept
 * @param stockThen sellable stock at the last report's as-of as it is known by now, where it is known
 * @param scores of the planner's decisions whose time has passed, oldest first
 * @param pending decisions whose time has not passed, or whose report is no longer kept
 */
public record Past(
        Optional<PastReport> last, Map<SeriesKey, Integer> stockThen, List<DecisionScore> scores, long pending) {
    /** No earlier report. */
    public static final Past NONE = new Past(Optional.empty(), Map.of(), List.of(), 0);
}
