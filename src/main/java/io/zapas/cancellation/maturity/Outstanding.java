package io.zapas.cancellation.maturity;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Cancellations still to come among the lines of a week, with a 90 % prediction interval. The count is negative binomial:
 *
 * <pre>  mean m,   variance = f m + (sum over days of m_d / sqrt(c_d))²</pre>
 *
 * <p>f = how much more weeks differ than chance makes them (Pearson's chi-square over its degrees of freedom, of mature weeks);
 * c_d = cancellations from which the rest of the curve after the age of day d was learnt. The curve's error is common to all days.
 */
record Outstanding(double mean, double low, double high) {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    /** Above it the sum over counts would take long and the normal distribution is as good. */
    private static final double LARGE = 500;

    private static final double OF_NORMAL = 1.6449;

    /**
     * @param most lines that can still be cancelled
     * @param spread f, at least 1
     * @param curveError standard deviation of the mean for the curve's sake
     */
    static Outstanding of(double mean, long most, double spread, double curveError) {
        if (mean <= 0) {
            return new Outstanding(0, 0, 0);
        }
        double variance = Math.max(1.000_001, spread) * mean + curveError * curveError;
        if (mean > LARGE) {
            double half = OF_NORMAL * Math.sqrt(variance);
            return new Outstanding(mean, Math.max(0, mean - half), Math.min(most, mean + half));
        }
        return new Outstanding(
                mean, Math.min(mean, quantile(mean, variance, LOW)), Math.min(most, quantile(mean, variance, HIGH)));
    }

    /** Smallest count with at least that much probability at or below it. */
    private static double quantile(double mean, double variance, double level) {
        double size = mean * mean / (variance - mean);
        double other = Math.log(mean / (size + mean));
        double start = size * Math.log(size / (size + mean)) - LogGamma.value(size);
        double sum = 0;
        int count = 0;
        while (true) {
            sum += Math.exp(start + LogGamma.value(size + count) - LogGamma.value(count + 1.0) + count * other);
            if (sum >= level) {
                return count;
            }
            count++;
        }
    }
}
