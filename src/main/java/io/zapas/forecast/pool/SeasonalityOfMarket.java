package io.zapas.forecast.pool;

import io.zapas.shop.Cadence;
import java.time.LocalDate;

/** Reads seasonal factors off a {@link Market}, as deviations from those of the wider market it is part of. */
final class SeasonalityOfMarket {
    private static final int SWEEPS = 3;
    private static final double LEAST_YEARS = 1.25;
    /** Days of the month move against the weekdays: with fewer series their factors are noise. */
    private static final int LEAST_SERIES_FOR_PAY_DAYS = 10;

    private final Market market;
    private final Cadence cadence;
    private final Seasonality wider;

    private SeasonalityOfMarket(Market market, Cadence cadence, Seasonality wider) {
        this.market = market;
        this.cadence = cadence;
        this.wider = wider;
    }

    /** The wider market's factors times this one's own shrunk deviations. */
    static Seasonality of(Market market, Cadence cadence, Seasonality wider) {
        return wider.times(new SeasonalityOfMarket(market, cadence, wider).deviations());
    }

    private Seasonality deviations() {
        Seasonality found = Seasonality.NONE;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            if (cadence == Cadence.DAILY) {
                found = new Seasonality(
                        days(found.withDayOfWeek(Seasonality.ones(7)), true), found.dayOfMonth(), found.weekOfYear());
            }
            if (cadence == Cadence.DAILY && market.series() >= LEAST_SERIES_FOR_PAY_DAYS) {
                found = new Seasonality(
                        found.dayOfWeek(),
                        days(new Seasonality(found.dayOfWeek(), Seasonality.ones(31), found.weekOfYear()), false),
                        found.weekOfYear());
            }
            found = new Seasonality(
                    found.dayOfWeek(),
                    found.dayOfMonth(),
                    weeks(new Seasonality(found.dayOfWeek(), found.dayOfMonth(), Seasonality.ones(52))));
        }
        return found;
    }

    /** Weekdays or days of the month, with the other factors known. */
    private double[] days(Seasonality others, boolean weekdays) {
        ShrunkFactors factors = new ShrunkFactors(weekdays ? 7 : 31);
        for (int t = 0; t < market.length(); t++) {
            LocalDate date = market.date(t);
            factors.add(
                    weekdays ? date.getDayOfWeek().ordinal() : date.getDayOfMonth() - 1,
                    market.sold(t),
                    market.expected(t) * wider.factor(cadence, date) * others.factor(cadence, date));
        }
        return factors.shrunk();
    }

    private double[] weeks(Seasonality others) {
        if (market.length() * cadence.days() < LEAST_YEARS * 364) {
            return Seasonality.ones(52);
        }
        ShrunkFactors factors = new ShrunkFactors(52);
        int days = 7 / cadence.days();
        for (int from = 0; from < market.length(); from += days) {
            LocalDate week = market.date(from);
            double sold = 0;
            double expected = 0;
            for (int t = from; t < Math.min(market.length(), from + days); t++) {
                LocalDate date = market.date(t);
                sold += market.sold(t);
                expected += market.expected(t) * wider.factor(cadence, date) * others.factor(cadence, date);
            }
            factors.add(Seasonality.week(week.plusDays(3)), sold, expected);
        }
        return factors.shrunk();
    }
}
