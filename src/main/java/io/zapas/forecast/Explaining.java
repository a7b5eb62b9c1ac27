package io.zapas.forecast;

import io.zapas.forecast.backtest.Backtest;
import io.zapas.forecast.kernels.Observed;
import io.zapas.forecast.pool.AdjustedSeries;
import io.zapas.forecast.pool.Candidates;
import io.zapas.forecast.pool.LifeCycle;
import io.zapas.forecast.pool.MarketPool;
import io.zapas.shop.Cadence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Puts into words and figures how a forecast came about. */
final class Explaining {
    private static final double SPORADIC = 0.7;

    private Explaining() {}

    /** @param bias multiplied the mean */
    static Explanation of(
            AdjustedSeries used, double[] weights, Backtest backtest, MarketPool pool, int horizon, double bias) {
        double[] y = used.series().values();
        int observed = Observed.observed(y);
        int zeros = 0;
        for (double value : y) {
            zeros += value == 0 ? 1 : 0;
        }
        double share = zeros / (double) observed;
        return new Explanation(
                named(used.cadence(), weights),
                observed,
                y.length - observed,
                share,
                backtest,
                Explanation.Grade.of(observed, used.cadence(), backtest),
                stage(used, pool, share),
                LifeCycle.levelShift(used.adjusted(used.length()), used.cadence()),
                effects(used, pool, horizon, bias));
    }

    private static Map<String, Double> named(Cadence cadence, double[] weights) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int k = 0; k < weights.length; k++) {
            if (weights[k] > 0) {
                named.merge(Candidates.names(cadence).get(k), weights[k], Double::sum);
            }
        }
        return named;
    }

    private static Explanation.Stage stage(AdjustedSeries used, MarketPool pool, double shareOfZeros) {
        if (LifeCycle.ending(used.series().values())) {
            return Explanation.Stage.ENDING;
        }
        if (pool.young(used.series())) {
            return Explanation.Stage.NEW;
        }
        return shareOfZeros > SPORADIC ? Explanation.Stage.SPORADIC : Explanation.Stage.REGULAR;
    }

    private static Map<String, Double> effects(AdjustedSeries used, MarketPool pool, int horizon, double bias) {
        Cadence cadence = used.cadence();
        Series series = used.series();
        Map<String, Double> effects = new TreeMap<>();
        if (cadence == Cadence.DAILY) {
            effects.put("weekday", used.strongestWeekday());
        }
        int month = Math.min(used.length(), 28 / cadence.days());
        effects.put(
                "season",
                used.meanFactor(used.length(), used.length() + horizon)
                        / used.meanFactor(used.length() - month, used.length()));
        effects.put("market", used.trend(used.length()));
        if (bias != 1) {
            effects.put("bias", bias);
        }
        effects.putAll(pool.events(cadence).within(series, series.end(), horizon));
        return effects;
    }
}
