package io.zapas.forecast.backtest;

/** Error measures; missing actuals count for nothing, and nothing observed is {@code NaN}. */
public final class Errors {
    /** Quantile levels on which distributions are judged. */
    public static final double[] LEVELS = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};

    private Errors() {}

    public static double meanSquared(double[] forecast, double[] actual) {
        double sum = 0;
        int n = 0;
        for (int h = 0; h < actual.length; h++) {
            if (!Double.isNaN(actual[h])) {
                sum += (forecast[h] - actual[h]) * (forecast[h] - actual[h]);
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /** Pinball loss: {@code p} for each unit too low, {@code 1 - p} for each unit too high. */
    public static double pinball(double quantile, double level, double actual) {
        return actual >= quantile ? level * (actual - quantile) : (1 - level) * (quantile - actual);
    }

    /** Mean pinball loss over the observed periods and {@link #LEVELS}, {@code quantiles [periods][levels]}. */
    public static double pinball(double[][] quantiles, double[] actual) {
        double sum = 0;
        int n = 0;
        for (int h = 0; h < actual.length; h++) {
            for (int q = 0; q < LEVELS.length && !Double.isNaN(actual[h]); q++) {
                sum += pinball(quantiles[h][q], LEVELS[q], actual[h]);
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /** Mean squared difference of neighbouring observed values before {@code to}: the scale of RMSSE. */
    public static double squaredScale(double[] y, int to) {
        return scale(y, to, true);
    }

    /** Mean absolute difference of neighbouring observed values before {@code to}: the scale of the pinball loss. */
    public static double absoluteScale(double[] y, int to) {
        return scale(y, to, false);
    }

    private static double scale(double[] y, int to, boolean squared) {
        double sum = 0;
        int n = 0;
        double last = Double.NaN;
        for (int t = 0; t < to; t++) {
            if (!Double.isNaN(y[t])) {
                if (!Double.isNaN(last)) {
                    double step = Math.abs(y[t] - last);
                    sum += squared ? step * step : step;
                    n++;
                }
                last = y[t];
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }
}
