package io.zapas.forecast.pool;

import io.zapas.forecast.Series;
import io.zapas.shop.Cadence;

/**
 * How the recent sales of a group of series compare with their sales of a year, at every period: {@code sum of w recent /
 * sum of w year} with {@code w = year^-1/2}, seasons taken out, only what was known at that period. It tells a slow seller
 * what its own few sales cannot: that the market has turned.
 */
final class MarketTrend {
    private static final double QUANTUM = 1 << 20;
    /** Sales weight at which a group's own ratio counts half against the wider group's, as a share of the wider one's. */
    private static final double PRIOR_SHARE = 0.05;

    private final Cadence cadence;
    private long first;
    private long[] recent = {};
    private long[] year = {};

    MarketTrend(Cadence cadence) {
        this.cadence = cadence;
    }

    static int recentWindow(Cadence cadence) {
        return 28 / cadence.days();
    }

    static int yearWindow(Cadence cadence) {
        return 364 / cadence.days();
    }

    /** @param adjusted the series' values without season */
    void add(Series series, double[] adjusted) {
        long start = Market.period(cadence, series.start());
        cover(start, start + adjusted.length);
        double[] shortMeans = trailing(adjusted, recentWindow(cadence));
        double[] longMeans = trailing(adjusted, yearWindow(cadence));
        // before a year has passed the two windows are nearly the same and say nothing
        for (int t = yearWindow(cadence) - 1; t < adjusted.length; t++) {
            if (longMeans[t] > 0 && !Double.isNaN(shortMeans[t])) {
                double root = Math.sqrt(longMeans[t]);
                int at = (int) (start - first) + t;
                recent[at] += Math.round(shortMeans[t] / root * QUANTUM);
                year[at] += Math.round(root * QUANTUM);
            }
        }
    }

    private static double[] trailing(double[] y, int window) {
        double[] means = new double[y.length];
        double sum = 0;
        int n = 0;
        for (int t = 0; t < y.length; t++) {
            if (!Double.isNaN(y[t])) {
                sum += y[t];
                n++;
            }
            if (t >= window && !Double.isNaN(y[t - window])) {
                sum -= y[t - window];
                n--;
            }
            means[t] = n == 0 ? Double.NaN : Math.max(0, sum / n);
        }
        return means;
    }

    private void cover(long from, long to) {
        if (recent.length == 0) {
            first = from;
        }
        long newFirst = Math.min(first, from);
        int length = (int) (Math.max(first + recent.length, to) - newFirst);
        if (length > recent.length) {
            int by = (int) (first - newFirst);
            recent = moved(recent, by, length);
            year = moved(year, by, length);
            first = newFirst;
        }
    }

    private static long[] moved(long[] old, int by, int length) {
        long[] wider = new long[length];
        System.arraycopy(old, 0, wider, by, old.length);
        return wider;
    }

    /** The ratio known at the end of the period before {@code period}, shrunk to the wider group's. */
    double ratio(long period, MarketTrend wider) {
        double prior = PRIOR_SHARE * wider.at(wider.year, period - 1);
        double expected = at(year, period - 1) + prior;
        return expected <= 0 ? 1 : (at(recent, period - 1) + prior * wider.ownRatio(period)) / expected;
    }

    private double ownRatio(long period) {
        double expected = at(year, period - 1);
        return expected <= 0 ? 1 : at(recent, period - 1) / expected;
    }

    private double at(long[] sums, long period) {
        long t = period - first;
        return t < 0 || t >= sums.length ? 0 : sums[(int) t] / QUANTUM;
    }
}
