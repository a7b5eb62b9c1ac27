package io.zapas.forecast.kernels;

/**
 * Croston's method: demand sizes {@code z} and the intervals {@code p} between demands are smoothed apart, {@code f = z /
 * p}; Croston 1972. With the bias correction {@code f = (1 - a/2) z / p} it is SBA; Syntetos and Boylan 2005. Missing
 * periods do not lengthen an interval.
 *
 * @param alpha smoothing constant; {@code NaN} = the one of the least one-step squared error
 */
public record Croston(double alpha, boolean corrected) implements Kernel {
    private static final double[] GRID = {0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3};

    @Override
    public String name() {
        return (corrected ? "SBA" : "Croston") + (Double.isNaN(alpha) ? " optimised" : "");
    }

    @Override
    public double[] forecast(double[] history, int season, int horizon) {
        double[] y = Observed.values(history);
        double[] rate = {0, 0};
        double a = alpha;
        if (Double.isNaN(a)) {
            a = best(y);
        }
        run(y, a, rate);
        return Observed.flat(rate[0], horizon);
    }

    private double best(double[] y) {
        double best = GRID[0];
        double least = Double.POSITIVE_INFINITY;
        double[] rate = {0, 0};
        for (double a : GRID) {
            run(y, a, rate);
            if (rate[1] < least) {
                least = rate[1];
                best = a;
            }
        }
        return best;
    }

    /** Leaves the rate after the last value in {@code out[0]} and the one-step squared error in {@code out[1]}. */
    private void run(double[] y, double a, double[] out) {
        double size = 0;
        double interval = 0;
        double rate = 0;
        double sse = 0;
        int since = 0;
        double factor = corrected ? 1 - a / 2 : 1;
        for (double value : y) {
            double error = value - rate;
            sse += error * error;
            since++;
            if (value > 0) {
                boolean first = interval == 0;
                size = first ? value : size + a * (value - size);
                interval = first ? since : interval + a * (since - interval);
                rate = factor * size / interval;
                since = 0;
            }
        }
        out[0] = rate;
        out[1] = sse;
    }
}
