package io.zapas.demand;

import io.zapas.cancellation.maturity.AgeCounts;
import io.zapas.cancellation.maturity.AgeCurve;
import java.time.LocalDate;

/**
 * What share of the open lines of an order day buyers are still expected to cancel before hand-over:
 *
 * <pre>  p(d) = min(1, lines near d x (I(end) - I(age of d)) / open lines near d)</pre>
 *
 * with I the cumulative incidence of such cancellations by age ({@link AgeCurve}) and "near" the seven order days around d,
 * as single days of a small shop are noise.
 */
final class OpenLines {
    private static final int NEAR = 3;

    private final AgeCounts ages;
    private final AgeCurve curve;
    private final DayCounts lines;
    private final DayCounts open;

    OpenLines(AgeCounts ages, DayCounts lines, DayCounts open) {
        this.ages = ages;
        this.curve = ages.curve();
        this.lines = lines;
        this.open = open;
    }

    double shareToBeCancelled(int day) {
        long stillOpen = open.sum(day - NEAR, day + NEAR);
        if (stillOpen == 0) {
            return 0;
        }
        double expected = lines.sum(day - NEAR, day + NEAR) * curve.stillToCome(ages.age(LocalDate.ofEpochDay(day)));
        return Math.min(1, expected / stillOpen);
    }

    boolean isKnown() {
        return curve.isKnown();
    }
}
