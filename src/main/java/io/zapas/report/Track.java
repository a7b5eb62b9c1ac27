package io.zapas.report;

import io.zapas.demand.DemandSeries;
import io.zapas.forecast.Cadence;
import io.zapas.forecast.Forecast;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The stretch of one item that the Forecast explorer shows: the last periods before the forecast and its first ones. Every
 * array has the length of its window, {@code NaN} where there is nothing.
 *
 * @param start first day of the forecast
 * @param demand of periods that count, {@code out} sold in periods that do not
 * @param quantiles {@code [level][period]} for {@link #LEVELS}
 */
record Track(
        Item item,
        LocalDate start,
        int periodDays,
        double[] demand,
        double[] out,
        double[] mean,
        double[][] quantiles) {
    static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};

    /** How much is shown. */
    record Window(int past, int future) {
        static Window of(Cadence cadence) {
            return cadence == Cadence.WEEKLY ? new Window(52, 13) : new Window(84, 42);
        }

        int length() {
            return past + future;
        }
    }

    static Track of(Item item, Window window) {
        DemandSeries history = item.history();
        Cadence cadence = history.cadence();
        LocalDate end = cadence.plus(history.start(), history.units().length);
        double[] demand = nothing(window.past());
        double[] out = nothing(window.past());
        for (int i = 0; i < window.past(); i++) {
            int period = history.units().length - window.past() + i;
            if (period >= 0) {
                double[] place = history.marks()[period].isMissing() ? out : demand;
                place[i] = history.units()[period];
            }
        }
        double[] mean = nothing(window.future());
        double[][] quantiles = new double[LEVELS.length][];
        Arrays.setAll(quantiles, level -> nothing(window.future()));
        if (item.outcome() instanceof Forecast forecast) {
            forecast(forecast, mean, quantiles);
        }
        return new Track(item, end, cadence.days(), demand, out, mean, quantiles);
    }

    private static void forecast(Forecast forecast, double[] mean, double[][] quantiles) {
        int periods = Math.min(mean.length, forecast.horizon());
        System.arraycopy(forecast.mean(), 0, mean, 0, periods);
        for (int level = 0; level < LEVELS.length; level++) {
            int found = Levels.indexOf(forecast.levels(), LEVELS[level]);
            for (int period = 0; found >= 0 && period < periods; period++) {
                quantiles[level][period] = forecast.quantiles()[period][found];
            }
        }
    }

    private static double[] nothing(int length) {
        double[] values = new double[length];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
