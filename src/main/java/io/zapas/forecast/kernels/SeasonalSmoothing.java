package io.zapas.forecast.kernels;

/**
 * Exponential smoothing of level and season without trend, the season added to or multiplied with the level (Winters
 * 1960; ETS class A,N,A and M,N,M):
 *
 * <pre>
 * l[t] = a (y[t] - s[t-m]) + (1-a) l[t-1]    s[t] = g (y[t] - l[t]) + (1-g) s[t-m]    f[h] = l[n] + s[n+h-m]
 * </pre>
 *
 * and with {@code /} and {@code *} for {@code -} and {@code +}. Smoothing constants are those of the least one-step squared
 * error on a small grid: on counts the error surface is too flat for a finer search to pay.
 */
public record SeasonalSmoothing(boolean multiplicative) implements Kernel {
    private static final double[] ALPHAS = {0.01, 0.04, 0.1, 0.25};
    private static final double[] GAMMAS = {0.01, 0.05, 0.15};

    @Override
    public String name() {
        return multiplicative ? "ETS multiplicative" : "ETS additive";
    }

    @Override
    public double[] forecast(double[] history, int season, int horizon) {
        if (Observed.observed(history) < 2 * season) {
            return new SimpleSmoothing(Double.NaN).forecast(history, season, horizon);
        }
        int begin = Math.min(history.length, 4 * season);
        double level = Observed.mean(history, 0, begin);
        double[] profile = profile(history, season, begin, level);
        double least = Double.POSITIVE_INFINITY;
        double[] best = {};
        for (double alpha : ALPHAS) {
            for (double gamma : GAMMAS) {
                double[] state = start(level, profile);
                double sse = smooth(history, 0, alpha, gamma, state);
                if (sse < least) {
                    least = sse;
                    best = state;
                }
            }
        }
        return project(best, history.length % season, horizon);
    }

    /** State: the season's factors by phase, then the level. */
    static double[] start(double level, double[] profile) {
        double[] state = java.util.Arrays.copyOf(profile, profile.length + 1);
        state[profile.length] = level;
        return state;
    }

    /** Runs the recursion from {@code from} on and leaves the last state in {@code state}; answers the squared error. */
    double smooth(double[] history, int from, double alpha, double gamma, double[] state) {
        int season = state.length - 1;
        double level = state[season];
        double sse = 0;
        int phase = from % season;
        for (int t = from; t < history.length; t++) {
            double y = history[t];
            if (!Double.isNaN(y)) {
                double factor = state[phase];
                double error = y - join(level, factor);
                sse += error * error;
                level = alpha * part(y, factor, level) + (1 - alpha) * level;
                state[phase] = gamma * part(y, level, factor) + (1 - gamma) * factor;
            }
            phase = phase + 1 == season ? 0 : phase + 1;
        }
        state[season] = level;
        return sse;
    }

    double[] project(double[] state, int phase, int horizon) {
        int season = state.length - 1;
        double[] forecast = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            forecast[h] = join(state[season], state[(phase + h) % season]);
        }
        return Observed.floored(forecast);
    }

    private double join(double level, double factor) {
        return multiplicative ? level * factor : level + factor;
    }

    /** What is left of {@code y} without {@code other}; a level or factor of nothing leaves the old value standing. */
    private double part(double y, double other, double old) {
        if (!multiplicative) {
            return y - other;
        }
        return other > 1e-9 * y && other > 0 ? y / other : old;
    }

    /** Season of the first cycles, shrunk to none by two observations' worth: a single odd day is no season. */
    private double[] profile(double[] history, int season, int to, double level) {
        double[] profile = new double[season];
        for (int phase = 0; phase < season; phase++) {
            double sum = 2 * level;
            int n = 2;
            for (int t = phase; t < to; t += season) {
                if (!Double.isNaN(history[t])) {
                    sum += history[t];
                    n++;
                }
            }
            double mean = sum / n;
            profile[phase] = multiplicative ? (level > 0 ? mean / level : 1) : mean - level;
        }
        return profile;
    }
}
