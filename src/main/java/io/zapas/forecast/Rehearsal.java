package io.zapas.forecast;

import java.util.Arrays;

/**
 * What every rule would have said at past origins, and what came.
 *
 * @param origins ascending history lengths
 * @param forecasts {@code [origins][rules][span]}
 * @param actual {@code [origins][span]}, {@code NaN} = missing
 * @param errors mean squared error, {@code [origins][rules]}, {@code NaN} = nothing observed
 */
record Rehearsal(Adjusted series, int[] origins, double[][][] forecasts, double[][] actual, double[][] errors) {
    static Rehearsal of(Adjusted series, int most) {
        int[] origins = Origins.of(series.series(), most);
        int span = Origins.span(series.cadence());
        double[][][] forecasts = new double[origins.length][][];
        double[][] actual = new double[origins.length][];
        double[][] errors = new double[origins.length][];
        for (int o = 0; o < origins.length; o++) {
            actual[o] = series.actual(origins[o], span);
            forecasts[o] = Candidates.forecasts(series, origins[o], span);
            errors[o] = new double[forecasts[o].length];
            for (int k = 0; k < errors[o].length; k++) {
                errors[o][k] = Errors.meanSquared(forecasts[o][k], actual[o]);
            }
        }
        return new Rehearsal(series, origins, forecasts, actual, errors);
    }

    /** The combined forecast at an origin with weights from the origins whose outcome was known then. */
    double[] combined(int origin, double[] pooledWeights) {
        double[][] known = Arrays.copyOf(errors, origin);
        return Combination.mixed(forecasts[origin], Combination.weights(known, pooledWeights));
    }
}
