package io.zapas.cancellation.evidence;

import java.time.LocalDate;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Cancellations before hand-over of one SKU at one place around a day, against what the shop is used to.
 *
 * @param lines ordered in the window
 * @param cancelled of them, before hand-over and not for its lateness
 * @param expected at the shop's own rate
 * @param chance P(at least so many) at that rate
 * @param from first day of the window, {@code days} its length
 */
record CancellationCluster(long lines, long cancelled, double expected, double chance, LocalDate from, int days) {
    /** Below this chance a burst is no accident; small, as every SKU and day is looked at. */
    private static final double RARE = 0.001;

    private static final int FEWEST = 3;

    /** @param rate the shop's own */
    static CancellationCluster of(long lines, long cancelled, double rate, LocalDate from, int days) {
        return new CancellationCluster(lines, cancelled, rate * lines, chance(lines, cancelled, rate), from, days);
    }

    /** P(X ≥ k) for X ~ Binomial(n, p). */
    static double chance(long n, long k, double p) {
        return k <= 0 ? 1 : BinomialDistribution.of(Math.toIntExact(n), p).survivalProbability(Math.toIntExact(k - 1));
    }

    boolean isReal() {
        return cancelled >= FEWEST && chance < RARE;
    }

    /** Share of the window's cancellations that the usual rate does not explain: how sure one of them belongs to it. */
    double excess() {
        return cancelled == 0 ? 0 : Math.max(0, 1 - expected / cancelled);
    }

    double cancelledShare() {
        return lines == 0 ? 0 : (double) cancelled / lines;
    }
}
