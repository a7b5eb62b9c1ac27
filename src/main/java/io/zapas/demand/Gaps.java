package io.zapas.demand;

import java.util.Arrays;

/**
 * Periods in which a shop that usually has rows has none at all: no export covers them.
 *
 * <p>A run of empty periods is a gap if the rows usually to be expected in it reach 14: under a Poisson count such a silence
 * has a probability of exp(-14) = 8e-7. Usual = the median of up to eight periods before and after the run at the same place
 * of the season, so that a shop that rests on Saturdays has no gap on every Saturday. A small shop's gap cannot be told from
 * a quiet week.
 */
final class Gaps {
    private static final double ENOUGH = 14;
    private static final int NEIGHBOURS = 8;
    private static final int FEWEST_NEIGHBOURS = 3;

    private Gaps() {}

    /**
     * @param rows of the whole shop per period
     * @param season periods after which the same weekday comes again: 7 for days, 1 for weeks
     */
    static boolean[] find(int[] rows, int season) {
        var gaps = new boolean[rows.length];
        for (int from = 0; from < rows.length; from++) {
            if (rows[from] == 0) {
                int to = endOfRun(rows, from);
                Arrays.fill(gaps, from, to, expected(rows, from, to, season) >= ENOUGH);
                from = to;
            }
        }
        return gaps;
    }

    private static int endOfRun(int[] rows, int from) {
        int to = from;
        while (to < rows.length && rows[to] == 0) {
            to++;
        }
        return to;
    }

    private static double expected(int[] rows, int from, int to, int season) {
        double expected = 0;
        for (int i = from; i < to && expected < ENOUGH; i++) {
            expected += usual(rows, from, to, Math.floorMod(i, season), season);
        }
        return expected;
    }

    private static double usual(int[] rows, int from, int to, int place, int season) {
        var seen = new int[2 * NEIGHBOURS];
        int n = 0;
        for (int i = from - 1 - Math.floorMod(from - 1 - place, season); i >= 0 && n < NEIGHBOURS; i -= season) {
            seen[n++] = rows[i];
        }
        int before = n;
        for (int i = to + Math.floorMod(place - to, season); i < rows.length && n - before < NEIGHBOURS; i += season) {
            seen[n++] = rows[i];
        }
        if (n < FEWEST_NEIGHBOURS) {
            return 0;
        }
        Arrays.sort(seen, 0, n);
        return seen[(n - 1) / 2];
    }
}
