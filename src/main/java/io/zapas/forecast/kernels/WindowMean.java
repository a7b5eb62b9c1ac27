package io.zapas.forecast.kernels;

/** The mean of the last {@code window} observed values. */
public record WindowMean(int window) implements Kernel {
    @Override
    public String name() {
        return "Mean of last " + window;
    }

    @Override
    public double[] forecast(double[] history, int season, int horizon) {
        double sum = 0;
        int n = 0;
        for (int t = history.length - 1; t >= 0 && n < window; t--) {
            if (!Double.isNaN(history[t])) {
                sum += history[t];
                n++;
            }
        }
        return Observed.flat(sum / n, horizon);
    }
}
