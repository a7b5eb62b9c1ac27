package io.zapas.forecast.pool;

import io.zapas.forecast.backtest.Bias;
import io.zapas.forecast.backtest.OriginForecasts;
import io.zapas.forecast.distribution.BaseShape;
import io.zapas.forecast.distribution.Drifts;
import io.zapas.forecast.distribution.Tails;
import io.zapas.forecast.distribution.Trial;
import io.zapas.forecast.kernels.Candidates;
import io.zapas.forecast.kernels.Masked;
import io.zapas.shop.Cadence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What rolled origins over a sample of the shop's series teach about all of them.
 *
 * @param weights of the rules in the mean, {@code [rules]}, summing to 1
 * @param shape how the distribution of one period is built
 * @param bias what the rules usually miss
 * @param tails correction of the reported outer levels
 * @param drifts errors of the level by noise: what makes sums wider than independent periods would be
 */
public record PooledParameters(double[] weights, BaseShape shape, Bias bias, Tails tails, Drifts drifts) {
    private static final int ORIGINS = 12;
    /** Origins per series on which distributions are tried: they cost more than means. */
    private static final int TRIALS = 3;
    /** Origins on which sums are tried: those of the last weeks are not known to their end. */
    private static final int SUM_TRIALS = 8;

    static PooledParameters none(Cadence cadence) {
        return new PooledParameters(
                new PooledWeights(Candidates.of(cadence).size()).solve(),
                BaseShape.choices(cadence).get(0),
                Bias.NONE,
                Tails.NONE,
                Drifts.USUAL);
    }

    static PooledParameters learn(MarketPool pool, Cadence cadence, Sample sample) {
        List<OriginForecasts> rehearsals = sample.series().parallelStream()
                .map(series -> OriginForecasts.of(new Adjusted(series, pool, 0), ORIGINS, Drifts.REACH))
                .toList();
        PooledWeights weights = new PooledWeights(Candidates.of(cadence).size());
        rehearsals.forEach(weights::add);
        List<Trial> trials = trials(rehearsals, weights.solve(), TRIALS);
        if (trials.isEmpty()) {
            return none(cadence);
        }
        BaseShape shape = BaseShape.best(cadence, trials);
        List<Trial> sums = trials(rehearsals, weights.solve(), SUM_TRIALS);
        Bias bias = Bias.learn(sums, cadence);
        UnaryOperator<Trial> unbiased = t -> t.times(bias.factors().at(t.noise(cadence)));
        return new PooledParameters(
                weights.solve(),
                shape,
                bias,
                Tails.of(trials.stream().map(unbiased).toList(), shape),
                Drifts.learn(sums.stream().map(unbiased).toList(), shape, cadence));
    }

    /** What a combined mean is multiplied by, so that it has what the rules usually miss. */
    public double biasFactor(double[] mean, double[] history, Cadence cadence) {
        return bias.factors().at(ByNoise.noise(history, Masked.mean(mean), cadence));
    }

    public static double[] times(double[] mean, double factor) {
        return Arrays.stream(mean).map(m -> m * factor).toArray();
    }

    private static List<Trial> trials(List<OriginForecasts> rehearsals, double[] weights, int most) {
        List<Trial> trials = new ArrayList<>();
        for (OriginForecasts rehearsal : rehearsals) {
            int origins = rehearsal.origins().length;
            for (int o = Math.max(0, origins - most); o < origins; o++) {
                Trial trial = Trial.of(rehearsal, o, weights);
                if (trial.scale() > 0) {
                    trials.add(trial);
                }
            }
        }
        return trials;
    }
}
