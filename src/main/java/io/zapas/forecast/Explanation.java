package io.zapas.forecast;

import io.zapas.forecast.backtest.Backtest;
import io.zapas.shop.Cadence;
import java.util.Map;

/**
 * Why a forecast says what it says.
 *
 * @param weights model name to its share in the mean, sums to 1; learnt over the shop
 * @param periodsUsed periods of history with a value
 * @param periodsMissing periods of history without one (out of stock, gap)
 * @param shareOfZeros share of the used periods with no demand
 * @param backtest error against what happened, on rolled origins
 * @param grade how far a planner may trust it
 * @param stage where the product stands in its life
 * @param levelShift whether the last four weeks sold clearly unlike the twelve before
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
        boolean levelShift,
        Map<String, Double> effects) {
    /** A: clearly better than the naive rule and well calibrated ... D: little history, wide range. */
    public enum Grade {
        A,
        B,
        C,
        D;

        /** @param observed periods of the history */
        static Grade of(int observed, Cadence cadence, Backtest backtest) {
            boolean shortHistory = observed < 8 * 7 / Math.max(1, cadence.days() / 2);
            if (shortHistory || Double.isNaN(backtest.rmsse())) {
                return D;
            }
            boolean calibrated = Math.abs(backtest.coverage90() - 0.9) <= 0.08;
            if (backtest.valueAdded() > 0.1 && calibrated && Math.abs(backtest.bias()) < 0.15) {
                return A;
            }
            return backtest.valueAdded() > 0 && Math.abs(backtest.bias()) < 0.4 ? B : C;
        }
    }

    /** Stage of a product's life, by its sales alone. */
    public enum Stage {
        NEW,
        REGULAR,
        SPORADIC,
        ENDING
    }
}
