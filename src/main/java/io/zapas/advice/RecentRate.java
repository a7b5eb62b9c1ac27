package io.zapas.advice;

import io.zapas.cancellation.CancellationSummary;
import io.zapas.cancellation.maturity.WeekRate;
import java.util.List;

/**
 * Cancellation rate of the last weeks.
 *
 * @param observed cancelled by now / lines; {@code completed} with those still to come; 0 without lines
 */
public record RecentRate(double observed, double completed) {
    private static final int WEEKS = 4;

    public static RecentRate of(CancellationSummary summary) {
        List<WeekRate> weeks = summary.weeks();
        List<WeekRate> last = weeks.subList(Math.max(0, weeks.size() - WEEKS), weeks.size());
        double lines = last.stream().mapToLong(WeekRate::lines).sum();
        double cancelled = last.stream().mapToLong(WeekRate::cancelled).sum();
        double still = last.stream().mapToDouble(WeekRate::expectedStill).sum();
        return lines == 0 ? new RecentRate(0, 0) : new RecentRate(cancelled / lines, (cancelled + still) / lines);
    }
}
