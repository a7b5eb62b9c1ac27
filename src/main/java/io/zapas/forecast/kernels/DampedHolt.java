package io.zapas.forecast.kernels;

/**
 * Holt's linear trend, damped; Gardner and McKenzie 1985:
 *
 * <pre>
 * l[t] = l[t-1] + p b[t-1] + a e[t]    b[t] = p b[t-1] + a b' e[t]    f[h] = l[n] + (p + p^2 + ... + p^h) b[n]
 * </pre>
 *
 * with the one-step error {@code e}, {@code a b'} the trend's smoothing constant (written {@code beta} here). A missing period
 * moves the level on by its trend and teaches nothing. Constants of the least one-step squared error on a small grid.
 */
record DampedHolt() implements Kernel {
    private static final double[] ALPHAS = {0.02, 0.05, 0.1, 0.2, 0.4};
    private static final double[] TREND_SHARES = {0.02, 0.1};
    private static final double[] DAMPINGS = {0.9, 0.98};
    private static final int WARM_UP = 10;

    @Override
    public String name() {
        return "Damped Holt";
    }

    @Override
    public double[] forecast(double[] history, int season, int horizon) {
        double start = Masked.firstMean(history, WARM_UP);
        double least = Double.POSITIVE_INFINITY;
        double[] best = {};
        double damping = DAMPINGS[0];
        for (double alpha : ALPHAS) {
            for (double share : TREND_SHARES) {
                for (double phi : DAMPINGS) {
                    double[] state = {start, 0};
                    double sse = smooth(history, alpha, alpha * share, phi, state);
                    if (sse < least) {
                        least = sse;
                        best = state;
                        damping = phi;
                    }
                }
            }
        }
        return project(best, damping, horizon);
    }

    /** State: level, trend per period. Answers the one-step squared error. */
    static double smooth(double[] history, double alpha, double beta, double phi, double[] state) {
        double level = state[0];
        double trend = state[1];
        double sse = 0;
        for (double y : history) {
            level += phi * trend;
            trend *= phi;
            if (!Double.isNaN(y)) {
                double error = y - level;
                sse += error * error;
                level += alpha * error;
                trend += beta * error;
            }
        }
        state[0] = level;
        state[1] = trend;
        return sse;
    }

    static double[] project(double[] state, double phi, int horizon) {
        double[] forecast = new double[horizon];
        double level = state[0];
        double trend = state[1];
        for (int h = 0; h < horizon; h++) {
            trend *= phi;
            level += trend;
            forecast[h] = level;
        }
        return Masked.floored(forecast);
    }
}
