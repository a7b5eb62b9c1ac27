package io.zapas.forecast.pool;

import io.zapas.shop.Cadence;
import java.util.Arrays;

/**
 * Two sums per period over many series, in whole millionths, so that the order of the series does not change the last bit. Their
 * size depends on the time spanned, not on the number of series.
 */
final class PeriodSums {
    private static final double QUANTUM = 1 << 20;

    private final int perWeek;
    private long first;
    private long[] above = {};
    private long[] below = {};

    PeriodSums(Cadence cadence) {
        this.perWeek = 7 / cadence.days();
    }

    /** Makes room for the periods from {@code from} to before {@code to}; the first is always a week's first. */
    void cover(long from, long to) {
        long monday = from - Math.floorMod(from, (long) perWeek);
        if (above.length == 0) {
            first = monday;
        }
        long newFirst = Math.min(first, monday);
        long newEnd = Math.max(first + above.length, to);
        above = moved(above, newFirst, newEnd);
        below = moved(below, newFirst, newEnd);
        first = newFirst;
    }

    private long[] moved(long[] old, long newFirst, long newEnd) {
        if (newEnd - newFirst == old.length) {
            return old;
        }
        long[] wider = new long[(int) (newEnd - newFirst)];
        System.arraycopy(old, 0, wider, (int) (first - newFirst), old.length);
        return wider;
    }

    /** Adds a ratio's {@code value} over {@code level} weighted by {@code level^-1/2}: half way between every unit and every series. */
    void add(long period, double value, double level) {
        double root = Math.sqrt(level);
        above[(int) (period - first)] += Math.round(value / root * QUANTUM);
        below[(int) (period - first)] += Math.round(root * QUANTUM);
    }

    long first() {
        return first;
    }

    int length() {
        return above.length;
    }

    /** The weighted sum of values; 0 where nothing was added. */
    double above(long period) {
        return at(above, period);
    }

    /** The weighted sum of levels; 0 where nothing was added. */
    double below(long period) {
        return at(below, period);
    }

    private double at(long[] sums, long period) {
        return period < first || period >= first + sums.length ? 0 : sums[(int) (period - first)] / QUANTUM;
    }

    /** Means of the last {@code window} observed values at each period, {@code NaN} where there is none. */
    static double[] trailing(double[] y, int window) {
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

    /** Mean of the observed values half a year to either side, as far as the history reaches. */
    static double[] yearlyLevel(double[] y, Cadence cadence) {
        int half = 182 / cadence.days();
        double[] padded = Arrays.copyOf(y, y.length + half);
        Arrays.fill(padded, y.length, padded.length, Double.NaN);
        return Arrays.copyOfRange(trailing(padded, 2 * half + 1), half, padded.length);
    }
}
