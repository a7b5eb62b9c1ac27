package io.zapas.forecast;

/**
 * How far the periods of a horizon move together. The variance of the errors of sums is measured on rolled origins; with
 * equal correlation r it is {@code sum of variances + r ((sum of deviations)^2 - sum of variances)}, solved for r.
 */
final class Dependence {
    /** Correlation usual for shop series, and how many origins' weight it has. */
    private static final double USUAL = 0.04;

    private static final double PRIOR_ORIGINS = 6;
    private static final double MOST = 0.6;

    private Dependence() {}

    static double of(Rehearsal rehearsal, Atoms base, double[] pooledWeights) {
        double excess = 0;
        double possible = 0;
        double typical = 0;
        int origins = 0;
        double relative = base.variance() / Math.max(1e-300, base.mean() * base.mean());
        for (int o = 1; o < rehearsal.origins().length; o++) {
            double[] mean = rehearsal.combined(o, pooledWeights);
            double error = 0;
            double variances = 0;
            double deviations = 0;
            for (int h = 0; h < mean.length; h++) {
                double actual = rehearsal.actual()[o][h];
                if (!Double.isNaN(actual)) {
                    error += actual - mean[h];
                    variances += relative * mean[h] * mean[h];
                    deviations += Math.sqrt(relative) * mean[h];
                }
            }
            if (deviations > 0) {
                excess += error * error - variances;
                possible += deviations * deviations - variances;
                typical += deviations * deviations - variances;
                origins++;
            }
        }
        if (origins == 0) {
            return USUAL;
        }
        double prior = PRIOR_ORIGINS * typical / origins;
        double r = (excess + USUAL * prior) / Math.max(1e-300, possible + prior);
        return Math.max(0, Math.min(MOST, r));
    }
}
