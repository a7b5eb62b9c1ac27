package io.zapas.forecast.pool;

import io.zapas.forecast.Series;
import io.zapas.forecast.backtest.Origins;
import io.zapas.shop.Cadence;

/**
 * How the recent sales of a group of series compare with their sales of a year, at every period: {@code sum of w recent /
 * sum of w year} with {@code w = year^-1/2}, seasons taken out, only what was known at that period. It tells a slow seller
 * what its own few sales cannot: that the market has turned.
 */
final class MarketTrend {
    /** Sales weight at which a group's own ratio counts half against the wider group's, as a share of the wider one's. */
    private static final double PRIOR_SHARE = 0.05;

    private final Cadence cadence;
    private final PeriodSums recentOverYear;

    MarketTrend(Cadence cadence) {
        this.cadence = cadence;
        this.recentOverYear = new PeriodSums(cadence);
    }

    /** @param adjusted the series' values without season */
    void add(Series series, double[] adjusted) {
        long start = Origins.period(cadence, series.start());
        recentOverYear.cover(start, start + adjusted.length);
        int year = 364 / cadence.days();
        double[] recent = PeriodSums.trailing(adjusted, 28 / cadence.days());
        double[] level = PeriodSums.trailing(adjusted, year);
        // before a year has passed the two windows are nearly the same and say nothing
        for (int t = year - 1; t < adjusted.length; t++) {
            if (level[t] > 0 && !Double.isNaN(recent[t])) {
                recentOverYear.add(start + t, recent[t], level[t]);
            }
        }
    }

    /** The ratio known at the end of the period before {@code period}, shrunk to the wider group's. */
    double ratio(long period, MarketTrend wider) {
        double widerYear = wider.recentOverYear.below(period - 1);
        double widerRatio = widerYear <= 0 ? 1 : wider.recentOverYear.above(period - 1) / widerYear;
        double prior = PRIOR_SHARE * widerYear;
        double year = recentOverYear.below(period - 1) + prior;
        return year <= 0 ? 1 : (recentOverYear.above(period - 1) + prior * widerRatio) / year;
    }
}
