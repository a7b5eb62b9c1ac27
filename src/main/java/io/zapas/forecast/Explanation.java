package io.zapas.forecast;

import io.zapas.forecast.backtest.Backtest;
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
 * @param stage where the product stands in its life
 * @param periodsBeforeLaunch periods of the export left out because the product was not on sale yet
 * @param spikes values cut as single outsize sales
 * @param levelShift whether the last four weeks sold clearly unlike the twelve before
 * @param analogue the product whose launch resembles this one's and whose category's launch curve was used, "" = none
 * @param effects what multiplies the level within the horizon: {@code weekday} (strongest over mean), {@code season} (mean of the
 *     horizon over the last four weeks), {@code market} (category's recent sales over its year's), {@code bias} (what the shop's rules usually miss of such
 *     products, if anything), and events by name
 */
public record Explanation(
        Map<String, Double> weights,
        int periodsUsed,
        int periodsMissing,
        double shareOfZeros,
        Backtest backtest,
        Grade grade,
        Stage stage,
        int periodsBeforeLaunch,
        int spikes,
        boolean levelShift,
        String analogue,
        Map<String, Double> effects) {
    /** A: clearly better than the naive rule and well calibrated ... D: little history, wide range. */
    public enum Grade {
        A,
        B,
        C,
        D
    }

    /** Stage of a product's life, by its sales alone. */
    public enum Stage {
        NEW,
        REGULAR,
        SPORADIC,
        ENDING
    }

    /** An explanation of a regular product about which nothing special is known. */
    public Explanation(
            Map<String, Double> weights,
            int periodsUsed,
            int periodsMissing,
            double shareOfZeros,
            Backtest backtest,
            Grade grade) {
        this(
                weights,
                periodsUsed,
                periodsMissing,
                shareOfZeros,
                backtest,
                grade,
                Stage.REGULAR,
                0,
                0,
                false,
                "",
                Map.of());
    }
}
