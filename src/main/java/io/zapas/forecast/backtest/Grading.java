package io.zapas.forecast.backtest;

import io.zapas.forecast.Explanation;
import io.zapas.shop.Cadence;

/** The grade a planner reads. */
public final class Grading {
    private Grading() {}

    public static Explanation.Grade of(int observed, Cadence cadence, Backtest backtest) {
        boolean shortHistory = observed < 8 * 7 / Math.max(1, cadence.days() / 2);
        if (shortHistory || Double.isNaN(backtest.rmsse())) {
            return Explanation.Grade.D;
        }
        boolean calibrated = Math.abs(backtest.coverage90() - 0.9) <= 0.08;
        if (backtest.valueAdded() > 0.1 && calibrated && Math.abs(backtest.bias()) < 0.15) {
            return Explanation.Grade.A;
        }
        return backtest.valueAdded() > 0 && Math.abs(backtest.bias()) < 0.4 ? Explanation.Grade.B : Explanation.Grade.C;
    }
}
