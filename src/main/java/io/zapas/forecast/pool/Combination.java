package io.zapas.forecast.pool;

/** Weights of the rules from their squared errors on rolled origins, shrunk to the shop's. */
public final class Combination {
    private static final double SHARPNESS = 3;
    /** Origins at which all rules err alike are added: a short record cannot crown anyone. */
    private static final double PRIOR_ORIGINS = 6;

    private Combination() {}

    /**
     * The pooled weights times a power of the inverse error.
     *
     * @param errors mean squared error per origin and rule, {@code [origins][rules]}, {@code NaN} = nothing observed
     * @param pooled the shop's weights, {@code [rules]}
     * @return weights that sum to 1
     */
    public static double[] weights(double[][] errors, double[] pooled) {
        int rules = pooled.length;
        double[] sum = new double[rules];
        double all = 0;
        int origins = 0;
        for (double[] row : errors) {
            if (!Double.isNaN(row[0])) {
                origins++;
                for (int k = 0; k < rules; k++) {
                    sum[k] += row[k];
                    all += row[k] / rules;
                }
            }
        }
        if (all <= 0) {
            return pooled;
        }
        double mean = all / origins;
        double[] weights = new double[rules];
        double total = 0;
        for (int k = 0; k < rules; k++) {
            double error = (sum[k] + PRIOR_ORIGINS * mean) / (origins + PRIOR_ORIGINS);
            weights[k] = pooled[k] * Math.pow(mean / error, SHARPNESS);
            total += weights[k];
        }
        for (int k = 0; k < rules; k++) {
            weights[k] /= total;
        }
        return weights;
    }

    public static double[] mixed(double[][] forecasts, double[] weights) {
        double[] mixed = new double[forecasts[0].length];
        for (int k = 0; k < weights.length; k++) {
            for (int h = 0; h < mixed.length; h++) {
                mixed[h] += weights[k] * forecasts[k][h];
            }
        }
        return mixed;
    }
}
