package io.zapas.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * What every rule would have said at past origins, and what came.
 *
 * @param origins ascending history lengths
 * @param forecasts {@code [origins][rules][span]}
 * @param actual {@code [origins][span]}, {@code NaN} = missing
 * @param errors mean squared error, {@code [origins][rules]}, {@code NaN} = nothing observed
 */
record Rehearsal(int[] origins, double[][][] forecasts, double[][] actual, double[][] errors) {
    static Rehearsal of(Series series, List<Candidates.Candidate> candidates, double[] factors, int most) {
        int[] origins = Origins.of(series, most);
        int span = Origins.span(series.cadence());
        double[][][] forecasts = new double[origins.length][][];
        double[][] actual = new double[origins.length][];
        double[][] errors = new double[origins.length][];
        for (int o = 0; o < origins.length; o++) {
            double[] past = Arrays.copyOf(series.values(), origins[o]);
            actual[o] = Arrays.copyOfRange(series.values(), origins[o], origins[o] + span);
            forecasts[o] = Masked.observed(past) == 0
                    ? new double[candidates.size()][span]
                    : Candidates.forecasts(
                            candidates, past, factors, series.cadence().season(), span);
            errors[o] = new double[candidates.size()];
            for (int k = 0; k < errors[o].length; k++) {
                errors[o][k] = Errors.meanSquared(forecasts[o][k], actual[o]);
            }
        }
        return new Rehearsal(origins, forecasts, actual, errors);
    }

    /** The combined forecast at an origin with weights from the origins whose outcome was known then. */
    double[] combined(int origin) {
        double[][] known = Arrays.copyOf(errors, origin);
        return Combination.mixed(forecasts[origin], Combination.weights(known, forecasts[origin].length));
    }
}
