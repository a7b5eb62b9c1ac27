package io.zapas.forecast.kernels;

import io.zapas.forecast.backtest.Score;
import io.zapas.shop.Cadence;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The kernels by themselves, on the plain history, with the distribution that comes for nothing: the kernel's own errors
 * at the last origins (split conformal), pooled over the horizon.
 */
public final class Alone {
    private static final int ORIGINS = 8;

    private Alone() {}

    public static Map<String, Kernel> kernels(Cadence cadence) {
        Map<String, Kernel> kernels = new LinkedHashMap<>();
        for (int window : cadence == Cadence.DAILY ? new int[] {28, 84, 364} : new int[] {8, 26, 52}) {
            put(kernels, new WindowMean(window));
        }
        put(kernels, new Naive());
        put(kernels, new SeasonalNaive());
        put(kernels, new SimpleSmoothing(Double.NaN));
        put(kernels, new SeasonalSmoothing(false));
        put(kernels, new SeasonalSmoothing(true));
        put(kernels, new Croston(0.1, false));
        put(kernels, new Croston(Double.NaN, false));
        put(kernels, new Croston(0.1, true));
        put(kernels, new Croston(Double.NaN, true));
        kernels.put("TSB 0.02, 0.05", new Tsb(0.02, 0.05));
        kernels.put("TSB 0.1, 0.1", new Tsb(0.1, 0.1));
        put(kernels, Aggregation.adida());
        put(kernels, Aggregation.imapa());
        return kernels;
    }

    private static void put(Map<String, Kernel> kernels, Kernel kernel) {
        kernels.put(kernel.name(), kernel);
    }

    /** Quantiles per period: the mean plus the quantiles of the errors, not below zero, {@code [horizon][levels]}. */
    public static double[][] quantiles(Kernel kernel, double[] y, double[] mean, Cadence cadence) {
        int horizon = mean.length;
        double[] errors = new double[ORIGINS * horizon];
        int n = 0;
        for (int o = 1; o <= ORIGINS; o++) {
            int origin = y.length - o * horizon;
            double[] past = Arrays.copyOf(y, Math.max(0, origin));
            if (Observed.observed(past) >= cadence.season() / 4 + 2) {
                double[] f = kernel.forecast(past, cadence.season(), horizon);
                for (int h = 0; h < horizon; h++) {
                    if (!Double.isNaN(y[origin + h])) {
                        errors[n++] = y[origin + h] - f[h];
                    }
                }
            }
        }
        double[] spread = n == 0 ? new double[Score.LEVELS.length] : empirical(Arrays.copyOf(errors, n));
        double[][] quantiles = new double[horizon][spread.length];
        for (int h = 0; h < horizon; h++) {
            for (int q = 0; q < spread.length; q++) {
                quantiles[h][q] = Math.max(0, mean[h] + spread[q]);
            }
        }
        return quantiles;
    }

    /** Quantiles at {@link Score#LEVELS}, linear between the values. */
    public static double[] empirical(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] quantiles = new double[Score.LEVELS.length];
        for (int q = 0; q < quantiles.length; q++) {
            double at = Score.LEVELS[q] * (sorted.length - 1);
            int low = (int) at;
            quantiles[q] = sorted[low] + (at - low) * (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low]);
        }
        return quantiles;
    }
}
