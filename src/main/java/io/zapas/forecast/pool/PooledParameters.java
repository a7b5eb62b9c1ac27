package io.zapas.forecast.pool;

import io.zapas.forecast.Series;
import io.zapas.forecast.distribution.BaseShape;
import io.zapas.forecast.kernels.Observed;
import io.zapas.shop.Cadence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What rolled origins over a sample of the shop's series teach about all of them.
 *
 * @param weights of the rules in the mean, {@code [rules]}, summing to 1
 * @param shape how the distribution of one period is built
 * @param bias what the rules usually miss
 * @param drifts errors of the level by noise: what makes sums wider than independent periods would be
 */
public record PooledParameters(double[] weights, BaseShape shape, Bias bias, Drifts drifts) {
    private static final int ORIGINS = 12;
    /** Origins per series on which distributions are tried: they cost more than means. */
    private static final int TRIALS = 3;
    /** Origins on which sums are tried: those of the last weeks are not known to their end. */
    private static final int SUM_TRIALS = 8;

    static PooledParameters none(Cadence cadence) {
        return new PooledParameters(
                new PooledWeights(Candidates.names(cadence).size()).solve(),
                BaseShape.choices(cadence).get(0),
                Bias.NONE,
                Drifts.USUAL);
    }

    static PooledParameters learn(MarketPool pool, Cadence cadence, Collection<Series> sample) {
        List<OriginForecasts> rehearsals = sample.parallelStream()
                .map(series -> OriginForecasts.of(new AdjustedSeries(series, pool, 0), ORIGINS, Drifts.REACH))
                .toList();
        PooledWeights pooled = new PooledWeights(Candidates.names(cadence).size());
        rehearsals.forEach(pooled::add);
        double[] weights = pooled.solve();
        List<PastOrigin> trials = trials(rehearsals, weights, TRIALS);
        if (trials.isEmpty()) {
            return none(cadence);
        }
        BaseShape shape = best(cadence, trials);
        List<PastOrigin> sums = trials(rehearsals, weights, SUM_TRIALS);
        Bias bias = Bias.learn(sums, cadence);
        List<PastOrigin> unbiased = sums.stream()
                .map(trial -> trial.times(bias.factors().at(trial.noise(cadence))))
                .toList();
        return new PooledParameters(weights, shape, bias, Drifts.learn(unbiased, shape, cadence));
    }

    /** The shape of the least mean scaled pinball loss. */
    private static BaseShape best(Cadence cadence, List<PastOrigin> trials) {
        BaseShape best = BaseShape.choices(cadence).get(0);
        double least = Double.POSITIVE_INFINITY;
        for (BaseShape shape : BaseShape.choices(cadence)) {
            double loss =
                    trials.stream().mapToDouble(trial -> trial.pinball(shape)).sum();
            if (loss < least) {
                least = loss;
                best = shape;
            }
        }
        return best;
    }

    /** What a combined mean is multiplied by, so that it has what the rules usually miss. */
    public double biasFactor(double[] mean, double[] history, Cadence cadence) {
        return bias.factors().at(NoiseCurve.noise(history, Observed.mean(mean), cadence));
    }

    public static double[] times(double[] mean, double factor) {
        return Arrays.stream(mean).map(m -> m * factor).toArray();
    }

    private static List<PastOrigin> trials(List<OriginForecasts> rehearsals, double[] weights, int most) {
        List<PastOrigin> trials = new ArrayList<>();
        for (OriginForecasts rehearsal : rehearsals) {
            int origins = rehearsal.origins().length;
            for (int o = Math.max(0, origins - most); o < origins; o++) {
                PastOrigin trial = PastOrigin.of(rehearsal, o, weights);
                if (trial.scale() > 0) {
                    trials.add(trial);
                }
            }
        }
        return trials;
    }
}
