package io.zapas.forecast.pool;

import io.zapas.forecast.backtest.Origins;
import io.zapas.forecast.distribution.BaseShape;
import io.zapas.shop.Cadence;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * A figure that is learnt for series of about the same noise, the squared relative error that four weeks' sales would have if only
 * chance moved them: a scale-free way to tell steady from sporadic sellers.
 *
 * @param noise typical of each group, ascending, {@code [groups]}
 * @param values the groups' figures, {@code [groups]}
 */
public record NoiseCurve(double[] noise, double[] values) {
    private static final double[] CENTRES = {0.12, 0.37, 0.63, 0.88};
    private static final double WIDTH = 0.15;
    private static final double MEMORY_DAYS = 90;
    private static final double LEAST = 1e-6;

    public static NoiseCurve always(double value) {
        return new NoiseCurve(new double[] {1}, new double[] {value});
    }

    /** @param ascending noise of all outcomes, at least one */
    public static NoiseCurve of(List<Double> ascending, IntToDoubleFunction valueOfGroup) {
        double[] noise = new double[CENTRES.length];
        double[] values = new double[CENTRES.length];
        for (int g = 0; g < CENTRES.length; g++) {
            noise[g] = Math.max(LEAST, ascending.get((int) (CENTRES[g] * ascending.size())));
            values[g] = valueOfGroup.applyAsDouble(g);
        }
        return new NoiseCurve(noise, values);
    }

    /** What the outcome that is number {@code rank} of {@code all} by noise counts for a group. */
    public static double weight(int group, int rank, int all) {
        double distance = ((rank + 0.5) / all - CENTRES[group]) / WIDTH;
        return Math.exp(-distance * distance / 2);
    }

    /**
     * @param history values without season
     * @param mean expected units per period: variances are taken to go with the means
     */
    public static double noise(double[] history, double mean, Cadence cadence) {
        double noise =
                new BaseShape(MEMORY_DAYS / cadence.days(), 0).relativeVariance(history, mean) / Origins.span(cadence);
        return Double.isNaN(noise) ? 1 : noise;
    }

    /** The figure of a series, linear in the noise's logarithm between the groups. */
    public double at(double noiseOfSeries) {
        int g = 0;
        while (g < noise.length && noise[g] < noiseOfSeries) {
            g++;
        }
        if (g == 0 || g == noise.length) {
            return values[Math.min(g, noise.length - 1)];
        }
        double share = Math.log(noiseOfSeries / noise[g - 1]) / Math.log(noise[g] / noise[g - 1]);
        return values[g - 1] + share * (values[g] - values[g - 1]);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
