package io.zapas.forecast.pool;

import io.zapas.forecast.Series;
import io.zapas.shop.Cadence;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * How a group of series sold together, period by period, against each one's own level: {@code sum of w y / sum of w level}
 * with {@code w = level^-1/2}, half way between every unit and every product counting the same. Its size depends on the
 * time spanned, not on the number of series.
 */
public final class Market {
    private static final long MONDAY = 4;
    /** Sums are kept in whole millionths, so that the order of the series does not change the last bit. */
    private static final double QUANTUM = 1 << 20;

    private final Cadence cadence;
    private int seriesAdded;
    private long first;
    private long[] sold = {};
    private long[] expected = {};

    Market(Cadence cadence) {
        this.cadence = cadence;
    }

    /** Periods are counted from Monday, 1970-01-05; a week belongs to the ISO week in which its middle lies. */
    public static long period(Cadence cadence, LocalDate date) {
        return Math.floorDiv(date.toEpochDay() + cadence.days() / 2 - MONDAY, cadence.days());
    }

    /** @param level the series' own level in each period, {@code NaN} or 0 = unknown */
    void add(Series series, double[] level) {
        long start = period(cadence, series.start());
        cover(start, start + level.length);
        seriesAdded++;
        int offset = (int) (start - first);
        for (int t = 0; t < level.length; t++) {
            double y = series.values()[t];
            if (level[t] > 0 && !Double.isNaN(y)) {
                double root = Math.sqrt(level[t]);
                sold[offset + t] += Math.round(y / root * QUANTUM);
                expected[offset + t] += Math.round(root * QUANTUM);
            }
        }
    }

    private void cover(long from, long to) {
        long monday = from - Math.floorMod(from, 7L / cadence.days());
        if (sold.length == 0) {
            first = monday;
        }
        long newFirst = Math.min(first, monday);
        long newEnd = Math.max(first + sold.length, to);
        if (newFirst < first || newEnd > first + sold.length) {
            sold = moved(sold, (int) (first - newFirst), (int) (newEnd - newFirst));
            expected = moved(expected, (int) (first - newFirst), (int) (newEnd - newFirst));
            first = newFirst;
        }
    }

    private static long[] moved(long[] old, int by, int length) {
        long[] wider = new long[length];
        System.arraycopy(old, 0, wider, by, old.length);
        return wider;
    }

    int series() {
        return seriesAdded;
    }

    int length() {
        return sold.length;
    }

    LocalDate date(int t) {
        return LocalDate.ofEpochDay((first + t) * cadence.days() + MONDAY);
    }

    double sold(int t) {
        return sold[t] / QUANTUM;
    }

    double expected(int t) {
        return expected[t] / QUANTUM;
    }

    double totalExpected() {
        return Arrays.stream(expected).sum() / QUANTUM;
    }
}
