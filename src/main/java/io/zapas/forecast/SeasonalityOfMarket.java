package io.zapas.forecast;

import java.time.LocalDate;

/** Reads day-of-week and week-of-year factors off a {@link Market}, shrunk towards none where the data are thin or noisy. */
final class SeasonalityOfMarket {
    private static final double WEEK_PRIOR_YEARS = 1;
    private static final int SWEEPS = 3;

    private SeasonalityOfMarket() {}

    static Seasonality of(Market market, Cadence cadence) {
        Seasonality found = Seasonality.NONE;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double[] day = cadence == Cadence.DAILY ? dayOfWeek(market, found) : Seasonality.ones(7);
            found = new Seasonality(day, weekOfYear(market, cadence, day));
        }
        return found;
    }

    private static double[] dayOfWeek(Market market, Seasonality seasonality) {
        double[] sold = new double[7];
        double[] expected = new double[7];
        for (int t = 0; t < market.length(); t++) {
            LocalDate date = market.date(t);
            int day = date.getDayOfWeek().ordinal();
            sold[day] += market.sold(t);
            expected[day] += market.expected(t) * seasonality.weekOfYear()[Seasonality.week(date)];
        }
        double[] factors = new double[7];
        for (int d = 0; d < 7; d++) {
            factors[d] = expected[d] > 0 ? sold[d] / expected[d] : 1;
        }
        return meanOne(factors);
    }

    private static double[] weekOfYear(Market market, Cadence cadence, double[] day) {
        int periodsOfYear = 364 / cadence.days();
        if (market.length() < 1.25 * periodsOfYear) {
            return Seasonality.ones(52);
        }
        double[] sold = new double[52];
        double[] expected = new double[52];
        double total = market.totalExpected();
        for (int t = 0; t < market.length(); t++) {
            LocalDate date = market.date(t);
            int week = Seasonality.week(date);
            sold[week] += market.sold(t);
            expected[week] += market.expected(t) * day[date.getDayOfWeek().ordinal()];
        }
        double prior = WEEK_PRIOR_YEARS * total / market.length() * periodsOfYear / 52;
        double[] factors = new double[52];
        for (int w = 0; w < 52; w++) {
            factors[w] = (sold[w] + prior) / (expected[w] + prior);
        }
        return meanOne(factors);
    }

    private static double[] meanOne(double[] factors) {
        double mean = 0;
        for (double f : factors) {
            mean += f / factors.length;
        }
        for (int i = 0; i < factors.length; i++) {
            factors[i] /= mean;
        }
        return factors;
    }
}
