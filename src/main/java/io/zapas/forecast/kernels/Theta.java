package io.zapas.forecast.kernels;

/**
 * The theta method of Assimakopoulos and Nikolopoulos 2000 in the closed form of Hyndman and Billah 2003: simple smoothing
 * plus half the drift of the straight line through the history,
 *
 * <pre>
 * f[h] = l[n] + b/2 (h - 1 + (1 - (1-a)^n) / a)
 * </pre>
 *
 * with {@code b} the least-squares slope over the observed periods.
 *
 * @param alpha smoothing constant; {@code NaN} = the one of the least one-step squared error
 * @param initial starting level; {@code NaN} = mean of the first values
 */
record Theta(double alpha, double initial) implements Kernel {
    private static final int WARM_UP = 10;

    static Theta optimised() {
        return new Theta(Double.NaN, Double.NaN);
    }

    @Override
    public String name() {
        return "Theta";
    }

    @Override
    public double[] forecast(double[] history, int season, int horizon) {
        double[] y = Masked.values(history);
        double start = Double.isNaN(initial) ? Masked.firstMean(y, WARM_UP) : initial;
        double a = Double.isNaN(alpha) ? SimpleSmoothing.best(y, start) : alpha;
        double level = SimpleSmoothing.level(y, a, start);
        double drift = slope(history) / 2;
        double[] forecast = new double[horizon];
        double lag = (1 - Math.pow(1 - a, y.length)) / a;
        for (int h = 0; h < horizon; h++) {
            forecast[h] = level + drift * (h + lag);
        }
        return Masked.floored(forecast);
    }

    /** Least-squares slope per period. */
    private static double slope(double[] history) {
        double n = 0;
        double sumT = 0;
        double sumY = 0;
        for (int t = 0; t < history.length; t++) {
            if (!Double.isNaN(history[t])) {
                n++;
                sumT += t;
                sumY += history[t];
            }
        }
        double cross = 0;
        double squares = 0;
        for (int t = 0; t < history.length; t++) {
            if (!Double.isNaN(history[t])) {
                cross += (t - sumT / n) * (history[t] - sumY / n);
                squares += (t - sumT / n) * (t - sumT / n);
            }
        }
        return squares == 0 ? 0 : cross / squares;
    }
}
