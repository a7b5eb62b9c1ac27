package io.zapas.report;

import io.zapas.forecast.Explanation;
import io.zapas.forecast.Explanation.Grade;
import io.zapas.forecast.Forecast;
import io.zapas.forecast.backtest.Backtest;
import io.zapas.forecast.distribution.Shape;
import io.zapas.shop.Cadence;
import java.time.LocalDate;
import java.util.Map;

/** A forecast with a plausible shape: a weekly wave, Poisson-like spread, sums spread by their square root. */
final class SampleForecast {
    private static final double[] LEVELS = {0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95};
    private static final double[] SUM_LEVELS = {0.01, 0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99};
    private static final int HORIZON = 42;
    private static final Shape SHAPE = new Shape(new double[] {0, 1}, new double[] {0.5, 0.5}, true, 0.1, 0);

    private SampleForecast() {}

    static Forecast of(double perDay, LocalDate start) {
        double[] mean = new double[HORIZON];
        double[][] quantiles = new double[HORIZON][LEVELS.length];
        double[][] sums = new double[HORIZON][SUM_LEVELS.length];
        double sum = 0;
        for (int day = 0; day < HORIZON; day++) {
            mean[day] = perDay
                    * (1
                            + 0.3
                                    * Math.sin(2
                                            * Math.PI
                                            * start.plusDays(day).getDayOfWeek().getValue()
                                            / 7));
            sum += mean[day];
            for (int i = 0; i < LEVELS.length; i++) {
                quantiles[day][i] = Math.max(0, Math.rint(mean[day] + z(LEVELS[i]) * Math.sqrt(1.5 * mean[day])));
            }
            for (int i = 0; i < SUM_LEVELS.length; i++) {
                sums[day][i] = Math.max(0, Math.rint(sum + z(SUM_LEVELS[i]) * 1.4 * Math.sqrt(sum)));
            }
        }
        Backtest backtest = new Backtest(8, 0.81, 0.99, 0.4, 0.02, 0.91, 0.38 + 0.3 / (1 + perDay), 0.2);
        Grade grade = perDay > 4 ? Grade.A : perDay > 1 ? Grade.B : Grade.C;
        Explanation why = new Explanation(
                Map.of("pooled", 0.6, "ets", 0.4),
                250,
                12,
                0.3,
                backtest,
                grade,
                Explanation.Stage.REGULAR,
                false,
                Map.of());
        return new Forecast(Cadence.DAILY, start, mean, LEVELS, quantiles, SUM_LEVELS, sums, why, SHAPE);
    }

    /** Standard normal quantile, good to 5e-4 (Abramowitz and Stegun 26.2.23). */
    private static double z(double level) {
        double t = Math.sqrt(-2 * Math.log(Math.min(level, 1 - level)));
        double tail = t
                - (2.515517 + 0.802853 * t + 0.010328 * t * t)
                        / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
        return level < 0.5 ? -tail : tail;
    }
}
