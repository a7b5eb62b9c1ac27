package io.zapas.forecast.pool;

import io.zapas.forecast.Series;
import io.zapas.forecast.backtest.Origins;
import io.zapas.shop.Cadence;
import java.time.LocalDate;
import java.util.function.ToIntFunction;

/** How a group of series sold together, period by period, against each one's own level, and the seasons read off that. */
final class Market {
    private static final int SWEEPS = 3;
    private static final double LEAST_YEARS = 1.25;
    /** Days of the month move against the weekdays: with fewer series their factors are noise. */
    private static final int LEAST_SERIES_FOR_PAY_DAYS = 10;

    private final Cadence cadence;
    private final PeriodSums sums;
    private int series;

    Market(Cadence cadence) {
        this.cadence = cadence;
        this.sums = new PeriodSums(cadence);
    }

    /** @param level the series' own level in each period, {@code NaN} or 0 = unknown */
    void add(Series each, double[] level) {
        long start = Origins.period(cadence, each.start());
        sums.cover(start, start + level.length);
        series++;
        for (int t = 0; t < level.length; t++) {
            if (level[t] > 0 && !Double.isNaN(each.values()[t])) {
                sums.add(start + t, each.values()[t], level[t]);
            }
        }
    }

    /** The wider market's factors times this one's own shrunk deviations. */
    Seasonality seasonality(Seasonality wider) {
        double[] dayOfWeek = Seasonality.ones(7);
        double[] dayOfMonth = Seasonality.ones(31);
        double[] weekOfYear = Seasonality.ones(52);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            if (cadence == Cadence.DAILY) {
                Seasonality others = new Seasonality(Seasonality.ones(7), dayOfMonth, weekOfYear);
                dayOfWeek =
                        factors(7, 1, wider, others, date -> date.getDayOfWeek().ordinal());
            }
            if (cadence == Cadence.DAILY && series >= LEAST_SERIES_FOR_PAY_DAYS) {
                Seasonality others = new Seasonality(dayOfWeek, Seasonality.ones(31), weekOfYear);
                dayOfMonth = factors(31, 1, wider, others, date -> date.getDayOfMonth() - 1);
            }
            if (sums.length() * cadence.days() >= LEAST_YEARS * 364) {
                Seasonality others = new Seasonality(dayOfWeek, dayOfMonth, Seasonality.ones(52));
                weekOfYear = factors(52, 7 / cadence.days(), wider, others, date -> Seasonality.week(date.plusDays(3)));
            }
        }
        return wider.times(new Seasonality(dayOfWeek, dayOfMonth, weekOfYear));
    }

    /**
     * Factors of one kind, with the others known.
     *
     * @param periods one repetition of a bin: a day for weekdays and days of the month, a whole week for weeks of the year
     * @param bin of the repetition that begins on a date
     */
    private double[] factors(
            int bins, int periods, Seasonality wider, Seasonality others, ToIntFunction<LocalDate> bin) {
        ShrunkFactors factors = new ShrunkFactors(bins);
        for (int from = 0; from < sums.length(); from += periods) {
            double sold = 0;
            double expected = 0;
            for (int t = from; t < Math.min(sums.length(), from + periods); t++) {
                LocalDate date = Origins.date(cadence, sums.first() + t);
                sold += sums.above(sums.first() + t);
                expected += sums.below(sums.first() + t) * wider.factor(cadence, date) * others.factor(cadence, date);
            }
            factors.add(bin.applyAsInt(Origins.date(cadence, sums.first() + from)), sold, expected);
        }
        return factors.shrunk();
    }
}
