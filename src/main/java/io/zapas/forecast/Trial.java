package io.zapas.forecast;

import java.util.Arrays;

/**
 * One past origin of a series on which a distribution can be tried.
 *
 * @param history values without season before the origin
 * @param mean the combined forecast
 * @param actual what came, {@code NaN} = missing
 * @param scale mean absolute difference of neighbouring values before the origin
 */
record Trial(double[] history, double[] mean, double[] actual, double scale) {
    static Trial of(Rehearsal rehearsal, int origin, double[] weights) {
        int n = rehearsal.origins()[origin];
        return new Trial(
                rehearsal.series().adjusted(n),
                rehearsal.combined(origin, weights),
                rehearsal.actual()[origin],
                Errors.absoluteScale(rehearsal.series().series().values(), n));
    }

    /** Quantiles per period at the given levels, {@code [span][levels]}. */
    double[][] quantiles(Atoms base, double[] levels) {
        double[][] quantiles = new double[mean.length][];
        for (int h = 0; h < mean.length; h++) {
            quantiles[h] = base.withMean(mean[h]).quantiles(levels);
        }
        return quantiles;
    }

    /** Mean pinball loss over periods and levels, scaled. */
    double pinball(Atoms base, double[] levels) {
        double[][] quantiles = quantiles(base, levels);
        double sum = 0;
        int n = 0;
        for (int h = 0; h < mean.length; h++) {
            for (int q = 0; q < levels.length && !Double.isNaN(actual[h]); q++) {
                sum += Errors.pinball(quantiles[h][q], levels[q], actual[h]);
                n++;
            }
        }
        return n == 0 ? 0 : sum / n / scale;
    }

    /** The mean where the outcome is known, so that sums compare like with like. */
    double[] observedMean() {
        double[] observed = new double[mean.length];
        int n = 0;
        for (int h = 0; h < mean.length; h++) {
            if (!Double.isNaN(actual[h])) {
                observed[n++] = mean[h];
            }
        }
        return Arrays.copyOf(observed, n);
    }

    double observedSum() {
        return Arrays.stream(actual).filter(y -> !Double.isNaN(y)).sum();
    }
}
