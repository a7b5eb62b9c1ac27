package io.zapas.advice;

import io.zapas.demand.DemandSeries;
import io.zapas.forecast.Forecast;
import io.zapas.shop.Cadence;
import io.zapas.shop.supply.Arrival;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * One item over time, as it is looked at: the last periods before the forecast and its first ones. Every
 * array has the length of its window, {@code NaN} where there is nothing.
 *
 * @param start first day of the forecast
 * @param demand of periods that count, {@code out} sold in periods that do not
 * @param quantiles {@code [level][period]} for {@link #LEVELS}
 * @param arrivals units that come in each period of the forecast, 0 where none do
 * @param landing period in which an order placed today can be sold, counted from the forecast's start
 */
public record ItemTrack(
        PlannedItem item,
        LocalDate start,
        int periodDays,
        double[] demand,
        double[] out,
        double[] mean,
        double[][] quantiles,
        double[] arrivals,
        int landing) {
    private static final double REMAINING = Math.sqrt(2) - 1;
    public static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};

    /** How much is shown. */
    public record Window(int past, int future) {
        public static Window of(Cadence cadence) {
            return cadence == Cadence.WEEKLY ? new Window(52, 13) : new Window(84, 42);
        }

        public int length() {
            return past + future;
        }
    }

    public static ItemTrack of(PlannedItem item, Window window) {
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
        double[] arrivals = new double[window.future()];
        for (Arrival arrival : item.recommendation().position().arrivals()) {
            long period = daysUntil(arrival, end) / cadence.days();
            if (period < arrivals.length) {
                arrivals[(int) period] += arrival.quantity();
            }
        }
        int landing = item.recommendation().terms().leadTimeDays() / cadence.days();
        return new ItemTrack(item, end, cadence.days(), demand, out, mean, quantiles, arrivals, landing);
    }

    /** What is there to be sold: negative where more is promised. */
    public double onHand() {
        return item.recommendation().waterfall().onHand();
    }

    /** Stock at the end of each period to come when demand follows its mean: what is lost is not caught up. */
    public double[] stock(boolean withOrder) {
        double[] stock = new double[mean.length];
        double left = onHand();
        for (int i = 0; i < stock.length; i++) {
            int order = withOrder && i == landing ? item.recommendation().orderQuantity() : 0;
            left = Math.max(0, left + arrivals[i] + order - mean[i]);
            stock[i] = Double.isNaN(mean[i]) ? Double.NaN : left;
        }
        return stock;
    }

    /** An overdue purchase order does not come today: in the middle it takes 0.41 x the days it is late, as the engine has it. */
    private static long daysUntil(Arrival arrival, LocalDate start) {
        long days = ChronoUnit.DAYS.between(start, arrival.on());
        boolean overdue = days < 0 && arrival.source() == Arrival.Source.PURCHASE_ORDER;
        return overdue ? Math.max(1, (long) Math.ceil(REMAINING * (1 - days))) : Math.max(0, days);
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
