package io.zapas.cancellation.driver;

import java.util.List;

/**
 * Why the rate of cancelled lines changed between two periods of equal length and maturity, by one dimension:
 *
 * <pre>  rate effect = sum of (w0 + w1) / 2 x (r1 - r0),  mix effect = sum of (r0 + r1) / 2 x (w1 - w0)</pre>
 *
 * <p>w = share of the lines, r = rate of a segment, 0 = before, 1 = now. Both add up to the change exactly. A segment without
 * lines in one period has changed in mix only.
 *
 * @param parts the segments that moved most, in either direction
 */
public record RateChange(
        Dimension by, double before, double now, double rateEffect, double mixEffect, List<Part> parts) {
    /** @param mixEffect against the overall rate: a segment that grows adds only if its rate is above average */
    public record Part(
            String value,
            long linesBefore,
            long linesNow,
            double rateBefore,
            double rateNow,
            double rateEffect,
            double mixEffect) {}

    public double change() {
        return now - before;
    }
}
