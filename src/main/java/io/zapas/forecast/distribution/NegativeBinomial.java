package io.zapas.forecast.distribution;

/**
 * Counts with variance {@code m + m^2 / k}; the Poisson where the data show no more variance than that.
 *
 * @param mean m, units per period
 * @param k dispersion; infinite = Poisson
 */
record NegativeBinomial(double mean, double k) {
    static NegativeBinomial of(double mean, double variance) {
        double excess = variance - mean;
        return new NegativeBinomial(mean, excess > 1e-6 * mean ? mean * mean / excess : Double.POSITIVE_INFINITY);
    }

    /** Adds {@code share} times the probabilities of 0, 1, 2 ... to {@code probability}; the last takes the tail. */
    void addTo(double[] probability, double share) {
        double p = Double.isInfinite(k) ? Math.exp(-mean) : Math.exp(-k * Math.log1p(mean / k));
        double left = 1;
        for (int y = 0; y < probability.length - 1; y++) {
            probability[y] += share * p;
            left -= p;
            p *= Double.isInfinite(k) ? mean / (y + 1) : (k + y) / (y + 1) * (mean / (k + mean));
        }
        probability[probability.length - 1] += share * Math.max(0, left);
    }
}
