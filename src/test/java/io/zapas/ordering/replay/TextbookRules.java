package io.zapas.ordering.replay;

import io.zapas.forecast.Forecast;
import io.zapas.ordering.quantity.DailyDemand;

/** Order-up-to rules as textbooks have them, without projecting the stock: what the planner is measured against. */
final class TextbookRules {
    /** Standard normal quantile of 1 / 1.2. */
    private static final double Z = 0.9674;

    private TextbookRules() {}

    /** The quantile of the demand over lead time + review at the critical ratio. */
    static OrderRule quantile(PolicyRule.Foresight foresight) {
        return (track, period, shelf) -> {
            if (!(foresight.at(track, period) instanceof Forecast forecast)) {
                return 0;
            }
            DailyDemand demand = new DailyDemand(forecast, track.date(period));
            double level = track.shortage() / (track.shortage() + track.holding() * track.reviewPeriods());
            return rounded(demand.quantile(interval(track) * track.cadence().days(), level) - shelf.position());
        };
    }

    /** Mean × (L + R) + z · σ · √(L + R), mean and deviation of the last 52 known weeks' demand. */
    static OrderRule zSigma() {
        return (track, period, shelf) -> {
            double n = 0;
            double sum = 0;
            double squares = 0;
            for (int t = Math.max(0, period - 52); t < period; t++) {
                double units = track.demand(t);
                if (!Double.isNaN(units)) {
                    n++;
                    sum += units;
                    squares += units * units;
                }
            }
            if (n < 2) {
                return 0;
            }
            double sigma = Math.sqrt(Math.max(0, (squares - sum * sum / n) / (n - 1)));
            int interval = interval(track);
            return rounded(sum / n * interval + Z * sigma * Math.sqrt(interval) - shelf.position());
        };
    }

    private static int interval(ReplaySeries track) {
        return track.leadPeriods() + track.reviewPeriods();
    }

    private static int rounded(double units) {
        return (int) Math.max(0, Math.round(units));
    }
}
