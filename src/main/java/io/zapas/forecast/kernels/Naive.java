package io.zapas.forecast.kernels;

/** The last observed value goes on: {@code f = y[n]}. */
public record Naive() implements Kernel {
    @Override
    public String name() {
        return "Naive";
    }

    @Override
    public double[] forecast(double[] history, int season, int horizon) {
        int t = history.length - 1;
        while (Double.isNaN(history[t])) {
            t--;
        }
        return Observed.flat(history[t], horizon);
    }
}
