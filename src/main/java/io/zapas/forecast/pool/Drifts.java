package io.zapas.forecast.pool;

import io.zapas.forecast.backtest.Errors;
import io.zapas.forecast.backtest.Origins;
import io.zapas.forecast.distribution.BaseShape;
import io.zapas.forecast.distribution.DiscreteDistribution;
import io.zapas.forecast.distribution.Drift;
import io.zapas.forecast.distribution.Paths;
import io.zapas.forecast.distribution.Shape;
import io.zapas.forecast.kernels.Observed;
import io.zapas.shop.Cadence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The {@link Drift} of a shop's series by their noise: that under which the quantiles of sums over two to twelve weeks would have
 * lost least in the back-test. Slow sellers pause and return, so their level is off by more.
 *
 * @param early and {@code growth} as in {@link Drift}
 */
public record Drifts(NoiseCurve early, NoiseCurve growth) {
    /** Sums are tried over so many spans of the rehearsals. */
    public static final int REACH = 3;

    /** What retail shops showed; a product that never varied has none. */
    public static final Drifts USUAL = usual(new double[] {0.0005, 0.01, 0.03, 0.1, 0.5});

    private static Drifts usual(double[] noise) {
        return new Drifts(
                new NoiseCurve(noise, new double[] {0, 0.02, 0.04, 0.17, 0.37}),
                new NoiseCurve(noise, new double[] {0, 0.04, 0.07, 0.1, 0.3}));
    }

    /** What an outcome of other noise counts at least: enough to steady a group. */
    private static final double LEAST_WEIGHT = 0.05;

    private static final int LEAST_OUTCOMES = 40;
    private static final double[] LENGTHS = {0.5, 1, 2, 3};
    private static final double[] TRIED = {0, 0.01, 0.02, 0.04, 0.07, 0.11, 0.17, 0.25, 0.37, 0.55, 0.8, 1.2, 2, 4};

    /** Losses under each drift tried, {@code [lengths][tried]}; empty = the outcome is not known. */
    private record Losses(double noise, double[][] tried) {
        static Losses of(PastOrigin trial, BaseShape shape, Cadence cadence) {
            double mean = Observed.mean(trial.mean());
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

    public static Drifts learn(List<PastOrigin> trials, BaseShape shape, Cadence cadence) {
        List<Losses> losses = trials.parallelStream()
                .filter(trial -> Observed.mean(trial.mean()) > 0)
                .map(trial -> Losses.of(trial, shape, cadence))
                .sorted(Comparator.comparingDouble(Losses::noise))
                .toList();
        if (losses.size() < LEAST_OUTCOMES) {
            return USUAL;
        }
        List<Double> noise = losses.stream().map(Losses::noise).toList();
        List<Drift> drifts = new ArrayList<>();
        NoiseCurve early = NoiseCurve.of(noise, group -> {
            drifts.add(best(losses, group, cadence));
            return drifts.get(group).early();
        });
        return new Drifts(early, NoiseCurve.of(noise, group -> drifts.get(group).growth()));
    }

    private static Drift best(List<Losses> losses, int group, Cadence cadence) {
        double[][] summed = new double[LENGTHS.length][TRIED.length];
        for (int i = 0; i < losses.size(); i++) {
            double weight = LEAST_WEIGHT + NoiseCurve.weight(group, i, losses.size());
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

    /** A past sum against its distribution: {@code independent periods x a lognormal level of mean 1}. */
    private static final class SumTrial {
        private static final int PATHS = 240;
        /** Equally likely sums and levels of which the distribution is made: few, for it is made thousands of times. */
        private static final int SUMS = 24;

        private static final double[] SCORES = IntStream.range(0, 7)
                .mapToDouble(k -> NormalDistribution.of(0, 1).inverseCumulativeProbability((k + 0.5) / 7))
                .toArray();
        /** A loss of more scales is a return or a bulk order that no drift explains. */
        private static final double MOST = 5;

        private final double[] sums = new double[SUMS];
        private final double scale;
        private double actual;

        SumTrial(DiscreteDistribution base, PastOrigin trial, int length) {
            int observed = 0;
            double mean = 0;
            for (int h = 0; h < length; h++) {
                double y = trial.farActual()[h];
                if (!Double.isNaN(y)) {
                    observed++;
                    actual += y;
                    mean += trial.farMean()[h];
                }
            }
            double[] flat = Observed.flat(observed == 0 ? 0 : mean / observed, observed);
            double[] all = Arrays.stream(Paths.of(flat, Shape.of(base, 0, 0), PATHS))
                    .mapToDouble(path -> Arrays.stream(path).asLongStream().sum())
                    .sorted()
                    .toArray();
            for (int i = 0; i < SUMS; i++) {
                sums[i] = all[i * PATHS / SUMS + PATHS / SUMS / 2];
            }
            scale = mean + Math.sqrt(base.variance() * observed);
        }

        /** Pinball loss of the sum under each drift, in scales. */
        double[] losses(double[] drifts) {
            return Arrays.stream(drifts).map(this::loss).toArray();
        }

        private double loss(double drift) {
            double[] levels = levels(drift);
            double[] joint = new double[SUMS * SCORES.length];
            for (int i = 0; i < joint.length; i++) {
                joint[i] = sums[i % SUMS] * levels[i / SUMS];
            }
            Arrays.sort(joint);
            double loss = 0;
            for (double q : Errors.LEVELS) {
                loss += Errors.pinball(joint[(int) (q * joint.length)], q, actual) / Errors.LEVELS.length;
            }
            return scale > 0 ? Math.min(MOST, loss / scale) : 0;
        }

        private static double[] levels(double drift) {
            double s = Math.sqrt(Math.log1p(drift));
            double[] levels =
                    Arrays.stream(SCORES).map(score -> Math.exp(s * score)).toArray();
            double mean = Arrays.stream(levels).sum() / levels.length;
            Arrays.setAll(levels, k -> levels[k] / mean);
            return levels;
        }
    }
}
