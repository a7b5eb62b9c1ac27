package io.zapas.forecast.kernels;

import java.util.Arrays;

/** Plain statistics of a history in which {@code NaN} means missing. */
public final class Observed {
    private Observed() {}

    public static int observed(double[] history) {
        int n = 0;
        for (double y : history) {
            if (!Double.isNaN(y)) {
                n++;
            }
        }
        return n;
    }

    /** The observed values in order, gaps closed. */
    public static double[] values(double[] history) {
        double[] values = new double[history.length];
        int n = 0;
        for (double y : history) {
            if (!Double.isNaN(y)) {
                values[n++] = y;
            }
        }
        return Arrays.copyOf(values, n);
    }

    public static double mean(double[] history, int from, int to) {
        double sum = 0;
        int n = 0;
        for (int t = Math.max(0, from); t < to; t++) {
            if (!Double.isNaN(history[t])) {
                sum += history[t];
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    public static double mean(double[] history) {
        return mean(history, 0, history.length);
    }

    /** Mean of the first {@code count} observed values: a starting level that one odd first day cannot spoil. */
    static double firstMean(double[] history, int count) {
        double sum = 0;
        int n = 0;
        for (int t = 0; t < history.length && n < count; t++) {
            if (!Double.isNaN(history[t])) {
                sum += history[t];
                n++;
            }
        }
        return sum / n;
    }

    public static double[] flat(double level, int horizon) {
        double[] forecast = new double[horizon];
        Arrays.fill(forecast, Math.max(0, level));
        return forecast;
    }

    static double[] floored(double[] forecast) {
        for (int h = 0; h < forecast.length; h++) {
            forecast[h] = Math.max(0, forecast[h]);
        }
        return forecast;
    }
}
