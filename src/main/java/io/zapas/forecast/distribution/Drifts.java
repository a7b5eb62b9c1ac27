package io.zapas.forecast.distribution;

import io.zapas.forecast.backtest.Origins;
import io.zapas.forecast.kernels.Masked;
import io.zapas.forecast.pool.ByNoise;
import io.zapas.shop.Cadence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The {@link Drift} of a shop's series by their noise: that under which the quantiles of sums over two to twelve weeks would have
 * lost least in the back-test. Slow sellers pause and return, so their level is off by more.
 *
 * @param early and {@code growth} as in {@link Drift}
 */
public record Drifts(ByNoise early, ByNoise growth) {
    /** Sums are tried over so many spans of the rehearsals. */
    public static final int REACH = 3;

    /** What retail shops showed; a product that never varied has none. */
    public static final Drifts USUAL = usual(new double[] {0.0005, 0.01, 0.03, 0.1, 0.5});

    private static Drifts usual(double[] noise) {
        return new Drifts(
                new ByNoise(noise, new double[] {0, 0.02, 0.04, 0.17, 0.37}),
                new ByNoise(noise, new double[] {0, 0.04, 0.07, 0.1, 0.3}));
    }

    /** What an outcome of other noise counts at least: enough to steady a group. */
    private static final double LEAST_WEIGHT = 0.05;

    private static final int LEAST_OUTCOMES = 40;
    private static final double[] LENGTHS = {0.5, 1, 2, 3};
    private static final double[] TRIED = {0, 0.01, 0.02, 0.04, 0.07, 0.11, 0.17, 0.25, 0.37, 0.55, 0.8, 1.2, 2, 4};

    /** Losses under each drift tried, {@code [lengths][tried]}; empty = the outcome is not known. */
    private record Losses(double noise, double[][] tried) {
        static Losses of(Trial trial, BaseShape shape, Cadence cadence) {
            double mean = Masked.mean(trial.mean());
            DiscreteDistribution base = shape.of(trial.history()).withMean(mean);
            double[][] tried = new double[LENGTHS.length][];
            for (int l = 0; l < LENGTHS.length; l++) {
                int length = (int) (LENGTHS[l] * Origins.span(cadence));
                tried[l] = length <= trial.farMean().length
                        ? new SumTrial(base, trial, length).losses(TRIED)
                        : new double[0];
            }
            return new Losses(trial.noise(cadence), tried);
        }
    }

    public static Drifts learn(List<Trial> trials, BaseShape shape, Cadence cadence) {
        List<Losses> losses = trials.parallelStream()
                .filter(trial -> Masked.mean(trial.mean()) > 0)
                .map(trial -> Losses.of(trial, shape, cadence))
                .sorted(Comparator.comparingDouble(Losses::noise))
                .toList();
        if (losses.size() < LEAST_OUTCOMES) {
            return USUAL;
        }
        List<Double> noise = losses.stream().map(Losses::noise).toList();
        List<Drift> drifts = new ArrayList<>();
        ByNoise early = ByNoise.of(noise, group -> {
            drifts.add(best(losses, group, cadence));
            return drifts.get(group).early();
        });
        return new Drifts(early, ByNoise.of(noise, group -> drifts.get(group).growth()));
    }

    private static Drift best(List<Losses> losses, int group, Cadence cadence) {
        double[][] summed = new double[LENGTHS.length][TRIED.length];
        for (int i = 0; i < losses.size(); i++) {
            double weight = LEAST_WEIGHT + ByNoise.weight(group, i, losses.size());
            for (int l = 0; l < LENGTHS.length; l++) {
                double[] here = losses.get(i).tried()[l];
                for (int d = 0; d < here.length; d++) {
                    summed[l][d] += weight * here[d];
                }
            }
        }
        double least = Double.POSITIVE_INFINITY;
        Drift best = new Drift(0, 0);
        for (double early : TRIED) {
            for (double growth : TRIED) {
                Drift drift = new Drift(early, growth);
                double loss = loss(summed, drift, cadence);
                if (loss < least) {
                    least = loss;
                    best = drift;
                }
            }
        }
        return best;
    }

    private static double loss(double[][] summed, Drift drift, Cadence cadence) {
        double loss = 0;
        for (int l = 0; l < LENGTHS.length; l++) {
            double days = LENGTHS[l] * Origins.span(cadence) * cadence.days();
            loss += between(summed[l], drift.over(days));
        }
        return loss;
    }

    /** Linear between the drifts tried, the last one beyond them. */
    private static double between(double[] tried, double drift) {
        int d = 1;
        while (d < TRIED.length - 1 && TRIED[d] < drift) {
            d++;
        }
        double share = Math.min(1, (drift - TRIED[d - 1]) / (TRIED[d] - TRIED[d - 1]));
        return tried[d - 1] + share * (tried[d] - tried[d - 1]);
    }

    public Drift at(double noise) {
        return new Drift(early.at(noise), growth.at(noise));
    }
}
