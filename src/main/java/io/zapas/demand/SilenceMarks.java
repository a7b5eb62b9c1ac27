package io.zapas.demand;

import java.util.Arrays;

/**
 * Where no snapshot covers a silence: was it a stock-out? Only if demand came back and the silence is improbable.
 *
 * <p>For a silence of L periods between two periods with demand: p = chance that a period sells, the smaller of the share of
 * periods with demand among the 56 observed ones before or after it, (sold + 1) / (observed + 2), and of how often the
 * other silences of the series ended with the next period, (ended + share) / (silent + 1), since demand in bursts rests longer
 * than its share tells. n = periods with demand of the whole series, the places where a silence could begin. Missing if
 * n (1 - p)^L &lt; 0.001, so that about one in a thousand series loses a true silence, and if L is at least twice the third
 * longest other silence near it: up to two other stock-outs must not hide this one.
 *
 * <p>Limits: at least eight periods with demand on either side; no more than six weeks, as a longer silence may be the end
 * of a season; never at the end of the series, where nobody can tell a stock-out from the end of demand. Intermittent items
 * whose stock-outs are no longer than their usual silences are not found: only snapshots show those.
 */
final class SilenceMarks {
    private static final int WINDOW = 56;
    private static final int FEWEST_SOLD = 8;
    private static final int LONGEST_DAYS = 42;
    private static final double IMPROBABLE = 1e-3;
    private static final int OTHER_STOCK_OUTS = 2;

    private SilenceMarks() {}

    static void apply(Timeline line, StockDays stock) {
        long sold = Arrays.stream(line.units).filter(units -> units > 0).count();
        if (sold < 2 * FEWEST_SOLD) {
            return;
        }
        var found = new boolean[line.periods()];
        for (int from = 1; from < line.periods(); from++) {
            if (line.isSilent(from) && sells(line, from - 1)) {
                int to = endOfSilence(line, from);
                boolean out = line.has(to) && sells(line, to) && isUncovered(line, stock, from, to);
                Arrays.fill(found, from, to, out && isImprobable(line, from, to, sold));
                from = to;
            }
        }
        for (int period = 0; period < found.length; period++) {
            line.marks[period] = found[period] ? Mark.OUT_BY_RULE : line.marks[period];
        }
    }

    private static boolean sells(Timeline line, int period) {
        return line.isObserved(period) && line.units[period] > 0;
    }

    private static int endOfSilence(Timeline line, int from) {
        int to = from;
        while (line.has(to) && line.isSilent(to)) {
            to++;
        }
        return to;
    }

    private static boolean isUncovered(Timeline line, StockDays stock, int from, int to) {
        for (int day = line.firstDay(from); day < line.firstDay(to); day++) {
            if (stock.isKnown(day)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isImprobable(Timeline line, int from, int to, long sold) {
        int length = to - from;
        if (length * line.cadence.days() > LONGEST_DAYS) {
            return false;
        }
        var before = Neighbourhood.of(line, from - 1, -1);
        var after = Neighbourhood.of(line, to, 1);
        if (Math.min(before.sold, after.sold) < FEWEST_SOLD) {
            return false;
        }
        double share = Math.min(before.share(), after.share());
        return length >= 2 * Neighbourhood.usualSilence(before, after)
                && isImprobable(sold, share, length)
                && isImprobable(sold, chanceToEnd(line, length, share), length);
    }

    private static boolean isImprobable(long places, double chance, int length) {
        return places * Math.pow(1 - chance, length) < IMPROBABLE;
    }

    /** Of the series' other silences, those of seasons and dead ends left out. */
    private static double chanceToEnd(Timeline line, int length, double share) {
        int ended = -1;
        int silent = -length;
        for (int from = 1; from < line.periods(); from++) {
            if (line.isSilent(from) && sells(line, from - 1)) {
                int to = endOfSilence(line, from);
                boolean counts = line.has(to) && sells(line, to) && (to - from) * line.cadence.days() <= LONGEST_DAYS;
                ended += counts ? 1 : 0;
                silent += counts ? to - from : 0;
                from = to;
            }
        }
        return (ended + share) / (silent + 1);
    }

    /** The observed periods on one side of a silence. */
    private static final class Neighbourhood {
        private int observed;
        private int sold;
        private final int[] silences = new int[WINDOW + 1];

        static Neighbourhood of(Timeline line, int from, int step) {
            var near = new Neighbourhood();
            int silence = 0;
            for (int i = from; line.has(i) && near.observed < WINDOW; i += step) {
                if (line.isSilent(i)) {
                    silence++;
                    near.observed++;
                } else {
                    near.silences[silence]++;
                    silence = 0;
                    near.observed += line.isObserved(i) ? 1 : 0;
                    near.sold += sells(line, i) ? 1 : 0;
                }
            }
            near.silences[silence]++;
            return near;
        }

        double share() {
            return (sold + 1.0) / (observed + 2.0);
        }

        /** The third longest silence of both sides. */
        static int usualSilence(Neighbourhood before, Neighbourhood after) {
            int longer = 0;
            for (int length = WINDOW; length > 0; length--) {
                longer += before.silences[length] + after.silences[length];
                if (longer > OTHER_STOCK_OUTS) {
                    return length;
                }
            }
            return 0;
        }
    }
}
