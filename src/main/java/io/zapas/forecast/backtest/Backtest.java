package io.zapas.forecast.backtest;

/**
 * Errors on rolled origins; {@code NaN} where there was too little history to measure.
 *
 * @param origins number of origins
 * @param rmsse root mean squared scaled error (scale: one-step naive on the history before the origin), as in M5
 * @param naiveRmsse the same for the seasonal naive rule
 * @param pinball mean pinball loss over the levels, scaled by the mean absolute one-step naive error
 * @param bias mean of (forecast - actual) over the horizon / mean actual
 * @param coverage90 share of actuals inside the 5-95 % range
 * @param wape sum of absolute errors / sum of actuals, period by period
 * @param sumWape the same for the sum over the whole horizon, as an order feels it
 */
public record Backtest(
        int origins,
        double rmsse,
        double naiveRmsse,
        double pinball,
        double bias,
        double coverage90,
        double wape,
        double sumWape) {
    /** Forecast value added: how much smaller the error is than the naive rule's, 0.2 = 20 % smaller. */
    public double valueAdded() {
        return 1 - rmsse / naiveRmsse;
    }
}
