package io.zapas.forecast;

import java.util.Map;

/**
 * Why a forecast says what it says.
 *
 * @param weights model name to its share in the mean, sums to 1; one entry when one model was chosen
 * @param periodsUsed periods of history with a value
 * @param periodsMissing periods of history without one (out of stock, gap)
 * @param shareOfZeros share of the used periods with no demand
 * @param backtest error against what happened, on rolled origins
 * @param grade how far a planner may trust it
 */
public record Explanation(
        Map<String, Double> weights,
        int periodsUsed,
        int periodsMissing,
        double shareOfZeros,
        Backtest backtest,
        Grade grade) {
    /** A: clearly better than the naive rule and well calibrated ... D: little history, wide range. */
    public enum Grade {
        A,
        B,
        C,
        D
    }
}
