package io.zapas.cancellation.driver;

import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;

/** How likely a segment's cancellations are if it is like the others. */
final class Chance {
    /** Below so many standard errors the exact chance is not worth computing: it cannot become a finding. */
    private static final double DULL = 1.5;

    private Chance() {}

    /**
     * Fisher's exact test, one-sided: chance of at least {@code k} cancelled among {@code n} lines where {@code n + others} lines
     * have {@code k + cancelledOthers}. Counts are divided by the design effect {@code together} first. 1 where nothing stands out.
     */
    static double ofMore(long n, double k, long others, double cancelledOthers, double together) {
        if (others <= 0 || k == 0) {
            return 1;
        }
        double rate = (k + cancelledOthers) / (n + others);
        double error = Math.sqrt(n * rate * (1 - rate) * together);
        if (k - n * rate < DULL * error) {
            return 1;
        }
        int cancelled = (int) Math.floor(k / together);
        int allCancelled = (int) Math.floor(cancelled + cancelledOthers / together);
        int lines = (int) Math.max(cancelled, n / together);
        int all = (int) Math.max(lines + allCancelled - cancelled, (n + others) / together);
        return new HypergeometricDistribution(null, all, allCancelled, lines).upperCumulativeProbability(cancelled);
    }

    /** P(X ≥ k) of a Poisson count with that expectation. */
    static double ofMore(double k, double expected) {
        int count = (int) Math.floor(k);
        return count <= 0 ? 1 : 1 - new PoissonDistribution(Math.max(1e-9, expected)).cumulativeProbability(count - 1);
    }
}
