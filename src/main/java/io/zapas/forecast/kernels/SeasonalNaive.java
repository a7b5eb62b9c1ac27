package io.zapas.forecast.kernels;

/**
 * The last observed value of the same phase of the season repeats: {@code f[h] = y[n + h - m]}. Where a phase was never
 * observed, the mean of the history stands in.
 */
public record SeasonalNaive() implements Kernel {
    @Override
    public String name() {
        return "Seasonal naive";
    }

    @Override
    public double[] forecast(double[] history, int season, int horizon) {
        double[] forecast = new double[horizon];
        double mean = Observed.mean(history);
        for (int h = 0; h < horizon; h++) {
            forecast[h] = h < season ? lastOfPhase(history, season, h, mean) : forecast[h - season];
        }
        return Observed.floored(forecast);
    }

    private static double lastOfPhase(double[] history, int season, int h, double otherwise) {
        for (int t = history.length - season + h; t >= 0; t -= season) {
            if (!Double.isNaN(history[t])) {
                return history[t];
            }
        }
        return otherwise;
    }
}
