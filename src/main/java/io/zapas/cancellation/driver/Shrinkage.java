package io.zapas.cancellation.driver;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Beta-binomial empirical Bayes of the segments of one set of dimensions: true rates ~ Beta(m p, m (1 - p)), p the overall rate.
 * The strength m comes from how much more the observed rates differ than chance makes them (method of moments, Kleinman 1973):
 *
 * <pre>  S = sum n_i (k_i / n_i - p)²
 *   r = (S / (p (1 - p)) - (G - 1)) / (N - sum n_i² / N - (G - 1)),   m = 1 / r - 1</pre>
 */
final class Shrinkage {
    /** Bounds of m: never so weak that a handful of lines stands for itself, never so strong that nothing can differ. */
    private static final double WEAKEST = 10;

    private static final double STRONGEST = 2_000;

    private double groups;
    private double lines;
    private double squaredLines;
    private double deviation;

    /** One segment's counts, against the overall rate. */
    void add(double n, double k, double overall) {
        groups++;
        lines += n;
        squaredLines += n * n;
        deviation += n * Math.pow(k / n - overall, 2);
    }

    /** Lines that the prior weighs. */
    double strength(double overall) {
        double spread = overall * (1 - overall);
        double free = groups - 1;
        double information = lines - squaredLines / Math.max(1, lines) - free;
        if (spread <= 0 || information <= 0) {
            return STRONGEST;
        }
        double correlation = (deviation / spread - free) / information;
        return correlation <= 0 ? STRONGEST : Math.max(WEAKEST, Math.min(STRONGEST, 1 / correlation - 1));
    }

    /** What is held of a segment's rate. */
    record Rate(double mean, double low, double high) {}

    /** Posterior mean and 90 % interval of k cancelled of n, the prior weighing {@code strength} lines of rate {@code overall}. */
    static Rate rate(double n, double k, double strength, double overall) {
        double bounded = Math.max(1e-6, Math.min(1 - 1e-6, overall));
        var posterior = BetaDistribution.of(strength * bounded + k, strength * (1 - bounded) + n - k);
        return new Rate(
                posterior.getMean(),
                posterior.inverseCumulativeProbability(0.05),
                posterior.inverseCumulativeProbability(0.95));
    }
}
