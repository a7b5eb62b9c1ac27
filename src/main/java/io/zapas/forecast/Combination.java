package io.zapas.forecast;

import java.util.Arrays;

/** Weights of the rules from their squared errors on rolled origins. */
final class Combination {
    private static final double SHARPNESS = 4;
    /** Errors of this many origins are added, all rules alike: a short record cannot crown anyone. */
    private static final double PRIOR_ORIGINS = 2;

    private Combination() {}

    /**
     * @param errors mean squared error per origin and rule, {@code [origins][rules]}, {@code NaN} = nothing observed
     * @return weights that sum to 1, proportional to a power of the inverse error
     */
    static double[] weights(double[][] errors, int rules) {
        double[] sum = new double[rules];
        int origins = 0;
        for (double[] row : errors) {
            if (!Double.isNaN(row[0])) {
                origins++;
                for (int k = 0; k < rules; k++) {
                    sum[k] += row[k];
                }
            }
        }
        double mean = Arrays.stream(sum).average().orElse(0) / Math.max(1, origins);
        double[] weights = new double[rules];
        double total = 0;
        for (int k = 0; k < rules; k++) {
            double error = (sum[k] + PRIOR_ORIGINS * mean) / (origins + PRIOR_ORIGINS);
            weights[k] = mean > 0 ? Math.pow(mean / error, SHARPNESS) : 1;
            total += weights[k];
        }
        for (int k = 0; k < rules; k++) {
            weights[k] /= total;
        }
        return weights;
    }

    static double[] mixed(double[][] forecasts, double[] weights) {
        double[] mixed = new double[forecasts[0].length];
        for (int k = 0; k < weights.length; k++) {
            for (int h = 0; h < mixed.length; h++) {
                mixed[h] += weights[k] * forecasts[k][h];
            }
        }
        return mixed;
    }
}
