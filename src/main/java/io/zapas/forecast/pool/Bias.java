package io.zapas.forecast.pool;

import io.zapas.forecast.kernels.Observed;
import io.zapas.shop.Cadence;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * By how much the combined rules say too little or too much at rolled origins: {@code ratio = sum of sold / sum of forecast} over
 * the series of about the same noise, younger origins weighing more. A ratio is believed as far as it stands out of its error over
 * the origins (positive-part James-Stein): one good month of the whole market is no bias.
 *
 * @param factors what a forecast is multiplied by
 */
public record Bias(NoiseCurve factors) {
    public static final Bias NONE = new Bias(NoiseCurve.always(1));
    private static final double DECAY = 0.85;
    private static final double DOUBT = 2;
    private static final double MOST = 2;
    private static final int LEAST_ORIGINS = 4;
    private static final int LEAST_OUTCOMES = 100;

    private record Outcome(double noise, long when, double sold, double forecast) {
        static Outcome of(PastOrigin trial, Cadence cadence) {
            double sold = 0;
            double forecast = 0;
            for (int h = 0; h < trial.mean().length; h++) {
                if (!Double.isNaN(trial.actual()[h])) {
                    sold += trial.actual()[h];
                    forecast += trial.mean()[h];
                }
            }
            double noise = trial.noise(cadence);
            return new Outcome(noise, trial.when(), sold, forecast);
        }
    }

    public static Bias learn(List<PastOrigin> trials, Cadence cadence) {
        List<Outcome> outcomes = trials.parallelStream()
                .filter(trial -> Observed.mean(trial.mean()) > 0)
                .map(trial -> Outcome.of(trial, cadence))
                .sorted(Comparator.comparingDouble(Outcome::noise))
                .toList();
        if (outcomes.size() < LEAST_OUTCOMES) {
            return NONE;
        }
        List<Double> noise = outcomes.stream().map(Outcome::noise).toList();
        return new Bias(NoiseCurve.of(noise, group -> factor(outcomes, group)));
    }

    private static double factor(List<Outcome> outcomes, int group) {
        TreeMap<Long, double[]> byOrigin = new TreeMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome one = outcomes.get(i);
            double weight = NoiseCurve.weight(group, i, outcomes.size());
            double[] sums = byOrigin.computeIfAbsent(one.when(), w -> new double[2]);
            sums[0] += weight * one.sold();
            sums[1] += weight * one.forecast();
        }
        double weight = 1;
        double sold = 0;
        double forecast = 0;
        for (double[] sums : byOrigin.descendingMap().values()) {
            sums[0] *= weight;
            sums[1] *= weight;
            sold += sums[0];
            forecast += sums[1];
            weight *= DECAY;
        }
        return byOrigin.size() < LEAST_ORIGINS || forecast <= 0
                ? 1
                : believed(sold / forecast, forecast, byOrigin.values());
    }

    private static double believed(double ratio, double forecast, java.util.Collection<double[]> origins) {
        double squares = 0;
        for (double[] sums : origins) {
            squares += Math.pow(sums[0] - ratio * sums[1], 2);
        }
        double error = squares / (forecast * forecast) * origins.size() / (origins.size() - 1);
        double distance = (ratio - 1) * (ratio - 1);
        double believed = distance <= DOUBT * error ? 1 : 1 + (1 - DOUBT * error / distance) * (ratio - 1);
        return Math.max(1 / MOST, Math.min(MOST, believed));
    }
}
