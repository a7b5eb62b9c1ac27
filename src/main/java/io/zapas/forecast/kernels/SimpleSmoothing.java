package io.zapas.forecast.kernels;

/**
 * Simple exponential smoothing: {@code l[t] = l[t-1] + a (y[t] - l[t-1])}, {@code f = l[n]}; Brown 1959.
 *
 * @param alpha smoothing constant; {@code NaN} = the one of the least one-step squared error
 */
public record SimpleSmoothing(double alpha) implements Kernel {
    private static final double[] GRID = {0.005, 0.01, 0.02, 0.04, 0.07, 0.1, 0.15, 0.22, 0.3, 0.45, 0.65, 0.85};
    private static final int WARM_UP = 10;

    @Override
    public String name() {
        return Double.isNaN(alpha) ? "SES" : "SES " + alpha;
    }

    @Override
    public double[] forecast(double[] history, int season, int horizon) {
        double[] y = Observed.values(history);
        double initial = Observed.firstMean(y, WARM_UP);
        double a = Double.isNaN(alpha) ? best(y, initial) : alpha;
        return Observed.flat(level(y, a, initial), horizon);
    }

    /** The smoothed level after the last value; a gap leaves the level where it was, so gaps may be closed before. */
    static double level(double[] y, double alpha, double initial) {
        double level = initial;
        for (double value : y) {
            level += alpha * (value - level);
        }
        return level;
    }

    static double best(double[] y, double initial) {
        double best = GRID[0];
        double least = Double.POSITIVE_INFINITY;
        for (double a : GRID) {
            double sse = squaredError(y, a, initial);
            if (sse < least) {
                least = sse;
                best = a;
            }
        }
        return best;
    }

    static double squaredError(double[] y, double alpha, double initial) {
        double level = initial;
        double sse = 0;
        for (double value : y) {
            double error = value - level;
            sse += error * error;
            level += alpha * error;
        }
        return sse;
    }
}
