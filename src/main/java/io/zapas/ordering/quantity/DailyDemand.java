package io.zapas.ordering.quantity;

import io.zapas.forecast.Forecast;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A forecast seen in days from as-of. A period's demand is spread evenly over its days; beyond the horizon the mean of the
 * last season (or what there is of it) goes on.
 *
 * <p>Quantiles of the demand of the first n days come from the forecast's quantiles of sums, linear between the ends of two
 * periods and between two levels. Where as-of lies inside the first period, or n beyond the horizon, the distribution of
 * the nearest sum is scaled to the mean of the days asked for.
 */
public final class DailyDemand {
    private final Forecast forecast;
    private final int offset;
    private final double[] cumulative;
    private final double daily;

    public DailyDemand(Forecast forecast, LocalDate asOf) {
        this.forecast = forecast;
        this.offset = (int) Math.max(0, ChronoUnit.DAYS.between(forecast.start(), asOf));
        this.cumulative = new double[forecast.horizon() + 1];
        for (int h = 0; h < forecast.horizon(); h++) {
            cumulative[h + 1] = cumulative[h] + Math.max(0, forecast.mean()[h]);
        }
        int tail = Math.max(1, Math.min(forecast.horizon(), forecast.cadence().season()));
        int from = Math.max(0, forecast.horizon() - tail);
        this.daily = (cumulative[forecast.horizon()] - cumulative[from])
                / Math.max(1, forecast.horizon() - from)
                / forecast.cadence().days();
    }

    /** Which period of {@link #paths} a day from as-of belongs to; its demand is that period's, spread over its days. */
    int period(int day) {
        return (offset + day) / forecast.cadence().days();
    }

    int daysOfPeriod() {
        return forecast.cadence().days();
    }

    /**
     * Equally likely paths reaching {@code days} days from as-of, beyond the horizon with the last season's mean.
     *
     * @param factor multiplies the mean
     * @return units, {@code [paths][periods]}
     */
    int[][] paths(int paths, int days, double factor) {
        double[] mean = new double[period(Math.max(0, days - 1)) + 1];
        for (int h = 0; h < mean.length; h++) {
            double here = h < forecast.horizon()
                    ? forecast.mean()[h]
                    : daily * forecast.cadence().days();
            mean[h] = factor * Math.max(0, here);
        }
        return new Forecast(
                        forecast.cadence(),
                        forecast.start(),
                        mean,
                        forecast.levels(),
                        forecast.quantiles(),
                        forecast.sumLevels(),
                        forecast.sumQuantiles(),
                        forecast.explanation(),
                        forecast.shape())
                .paths(paths);
    }

    /** Mean demand of the {@code n} days from as-of. */
    public double mean(double n) {
        return sum(offset + n) - sum(offset);
    }

    /** Quantile of the demand of the {@code n} days from as-of. */
    public double quantile(double n, double level) {
        int last = forecast.horizon() * forecast.cadence().days();
        double known = Math.min(n, last);
        double quantile = sumQuantile(known, level);
        double mean = sum(known);
        if (offset == 0 && n <= last) {
            return quantile;
        }
        return mean > 0 ? quantile * mean(n) / mean : 0;
    }

    /** Quantile of the demand of the forecast's first {@code days} days. */
    private double sumQuantile(double days, double level) {
        double periods = days / forecast.cadence().days();
        int whole = (int) Math.min(forecast.horizon(), Math.floor(periods + 1e-9));
        double part = Math.max(0, periods - whole);
        double low = whole == 0 ? 0 : at(forecast.sumQuantiles()[whole - 1], level);
        return part < 1e-9 ? low : low + part * (at(forecast.sumQuantiles()[whole], level) - low);
    }

    /** Value at a level, linear between levels, the outermost value beyond them. */
    private double at(double[] quantiles, double level) {
        double[] levels = forecast.sumLevels();
        if (level <= levels[0]) {
            return quantiles[0];
        }
        for (int i = 1; i < levels.length; i++) {
            if (level <= levels[i]) {
                double part = (level - levels[i - 1]) / (levels[i] - levels[i - 1]);
                return quantiles[i - 1] + part * (quantiles[i] - quantiles[i - 1]);
            }
        }
        return quantiles[levels.length - 1];
    }

    private double sum(double days) {
        double periods = days / forecast.cadence().days();
        if (periods >= forecast.horizon()) {
            return cumulative[forecast.horizon()]
                    + (periods - forecast.horizon()) * forecast.cadence().days() * daily;
        }
        int whole = (int) Math.floor(periods);
        return cumulative[whole] + (periods - whole) * (cumulative[whole + 1] - cumulative[whole]);
    }
}
