package io.zapas.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rules that compete for the mean of a series: on its values freed from the pooled season, or on the plain ones. */
final class Candidates {
    /** @param adjusted the kernel sees the values without the pooled season and gets it back on its forecast */
    record Candidate(Kernel kernel, boolean adjusted) {}

    private Candidates() {}

    static List<Candidate> of(Cadence cadence) {
        List<Candidate> all = new ArrayList<>();
        int window = cadence == Cadence.DAILY ? 28 : 8;
        for (Kernel kernel : Arrays.asList(
                new WindowMean(window),
                new WindowMean(3 * window),
                SimpleSmoothing.optimised(),
                new Croston(Double.NaN, false),
                new Croston(0.1, true),
                new Tsb(0.05, 0.1))) {
            all.add(new Candidate(kernel, true));
        }
        all.add(new Candidate(new SeasonalSmoothing(false), false));
        all.add(new Candidate(new SeasonalSmoothing(true), false));
        all.add(new Candidate(new SeasonalNaive(), false));
        return all;
    }

    /** @param factors pooled season from the first period of the history to the last of the horizon */
    static double[][] forecasts(List<Candidate> candidates, double[] y, double[] factors, int season, int horizon) {
        double[] adjusted = new double[y.length];
        for (int t = 0; t < y.length; t++) {
            adjusted[t] = y[t] / factors[t];
        }
        double[][] forecasts = new double[candidates.size()][];
        for (int k = 0; k < forecasts.length; k++) {
            Candidate candidate = candidates.get(k);
            double[] f = candidate.kernel().forecast(candidate.adjusted() ? adjusted : y, season, horizon);
            for (int h = 0; h < horizon && candidate.adjusted(); h++) {
                f[h] *= factors[y.length + h];
            }
            forecasts[k] = f;
        }
        return forecasts;
    }
}
