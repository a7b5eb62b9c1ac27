package io.zapas.advice;

import io.zapas.forecast.backtest.Backtest;

/**
 * The forecasts' errors of many series against those of the naive rule: means of both scaled errors over the series that measured
 * both, each weighted by its demand. What the forecasts add is 1 - the one mean ÷ the other; a mean of the series' own ratios
 * would count those with next to no error most.
 */
public final class ErrorComparison {
    private final WeightedMean ours = new WeightedMean();
    private final WeightedMean naive = new WeightedMean();

    public void add(Backtest backtest, double weight) {
        if (backtest.origins() > 0 && Double.isFinite(backtest.rmsse()) && Double.isFinite(backtest.naiveRmsse())) {
            ours.add(backtest.rmsse(), weight);
            naive.add(backtest.naiveRmsse(), weight);
        }
    }

    /** Root mean squared scaled error; {@code NaN} if nothing was measured. */
    public double ours() {
        return ours.value();
    }

    public double naive() {
        return naive.value();
    }

    /** By how much ours is smaller, as a share of the naive rule's; {@code NaN} if not measured. */
    public double added() {
        return 1 - ours.value() / naive.value();
    }
}
