package io.zapas.cancellation.declared;

/**
 * Edit distance with neighbouring letters swapped as one edit (optimal string alignment), given up beyond a bound.
 * Formula: Damerau, "A technique for computer detection and correction of spelling errors", CACM 7(3), 1964.
 */
final class Misspelling {
    private Misspelling() {}

    static boolean within(String a, String b, int bound) {
        return Math.abs(a.length() - b.length()) <= bound && distance(a, b, bound) <= bound;
    }

    /** The distance, or {@code bound + 1} if it is larger. */
    static int distance(String a, String b, int bound) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= b.length(); j++) {
                row[j] = cell(a, b, i, j, beforeLast, last, row);
                best = Math.min(best, row[j]);
            }
            if (best > bound) {
                return bound + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }

    private static int cell(String a, String b, int i, int j, int[] beforeLast, int[] last, int[] row) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, beforeLast[j - 2] + 1) : least;
    }
}
