package io.zapas.forecast.backtest;

import io.zapas.forecast.Series;
import io.zapas.forecast.kernels.Observed;
import io.zapas.shop.Cadence;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The ends of the pieces of history on which rules are tried. They are pinned to the calendar, not to the end of the series,
 * so that one more day moves no origin and the choice of rules stays what it was the night before.
 */
public final class Origins {
    private static final int LEAST_HISTORY_DAILY = 56;
    private static final int LEAST_HISTORY_WEEKLY = 26;

    private static final long MONDAY = 4;

    private Origins() {}

    /** Periods are counted from Monday, 1970-01-05; a week belongs to the ISO week in which its middle lies. */
    public static long period(Cadence cadence, LocalDate date) {
        return Math.floorDiv(date.toEpochDay() + cadence.days() / 2 - MONDAY, cadence.days());
    }

    /** The first day of a period. */
    public static LocalDate date(Cadence cadence, long period) {
        return LocalDate.ofEpochDay(period * cadence.days() + MONDAY);
    }

    /** Periods ahead on which a rule is tried. */
    public static int span(Cadence cadence) {
        return cadence == Cadence.DAILY ? 28 : 4;
    }

    /** Ascending history lengths, each followed by a whole span; at most {@code most} of them, the youngest. */
    public static int[] of(Series series, int most) {
        int span = span(series.cadence());
        int n = series.values().length;
        int least = series.cadence() == Cadence.DAILY ? LEAST_HISTORY_DAILY : LEAST_HISTORY_WEEKLY;
        int last = n - span;
        long phase = Math.floorMod(period(series.cadence(), series.start()) + last, (long) span);
        last -= (int) phase;
        int count = last < least ? 0 : Math.min(most, (last - least) / span + 1);
        int[] origins = new int[count];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int origin = last - (count - 1 - i) * span;
            if (Observed.observed(Arrays.copyOf(series.values(), origin)) >= least / 2) {
                origins[kept++] = origin;
            }
        }
        return Arrays.copyOf(origins, kept);
    }
}
