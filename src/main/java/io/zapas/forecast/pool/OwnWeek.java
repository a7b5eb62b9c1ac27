package io.zapas.forecast.pool;

import io.zapas.forecast.History;
import io.zapas.forecast.Series;
import io.zapas.shop.Cadence;
import java.time.LocalDate;

/**
 * A series' own weekday factors, shrunk to the pooled ones as if these had been seen on {@code PRIOR} days' worth of noise;
 * a weekday's sales count half after a year.
 */
final class OwnWeek {
    private static final double PRIOR = 200;
    private static final double HALF_LIFE = 364;

    private OwnWeek() {}

    static Seasonality of(Series series, Seasonality pooled) {
        if (series.cadence() == Cadence.WEEKLY) {
            return pooled;
        }
        double[] y = series.values();
        double[] factors = pooled.factors(series.cadence(), series.start(), y.length);
        double[] level = History.yearlyLevel(MarketPool.divided(y, factors), series.cadence());
        double[] sold = new double[7];
        double[] expected = new double[7];
        double squares = 0;
        double total = 0;
        double weight = 1;
        double decay = Math.pow(0.5, 1 / HALF_LIFE);
        LocalDate end = series.end();
        for (int t = y.length - 1, day = end.minusDays(1).getDayOfWeek().ordinal();
                t >= 0;
                t--, day = (day + 6) % 7, weight *= decay) {
            if (level[t] > 0 && !Double.isNaN(y[t])) {
                double mean = level[t] * factors[t];
                sold[day] += weight * y[t];
                expected[day] += weight * mean;
                squares += weight * (y[t] - mean) * (y[t] - mean);
                total += weight * mean;
            }
        }
        double prior = total > 0 ? PRIOR * squares / total : 1;
        double[] own = new double[7];
        for (int d = 0; d < 7; d++) {
            double deviation = expected[d] + prior > 0 ? (sold[d] + prior) / (expected[d] + prior) : 1;
            own[d] = pooled.dayOfWeek()[d] * deviation;
        }
        return pooled.withDayOfWeek(Seasonality.meanOne(own));
    }
}
