package io.zapas.cancellation.evidence;

/** How long something usually takes: a histogram of whole hours, 0 to four weeks. */
final class Delays {
    private static final int LONGEST = 28 * 24;
    private static final int FEWEST = 30;

    private final long[] hours = new long[LONGEST + 1];

    void add(long value) {
        hours[(int) Math.max(0, Math.min(LONGEST, value))]++;
    }

    /** Hours within which the share {@code level} of those up to {@code most} lie; {@code otherwise} if too few are known. */
    double quantile(double level, int most, double otherwise) {
        long all = 0;
        for (int h = 0; h <= Math.min(most, LONGEST); h++) {
            all += hours[h];
        }
        if (all < FEWEST) {
            return otherwise;
        }
        long below = 0;
        for (int h = 0; h <= LONGEST; h++) {
            below += hours[h];
            if (below >= level * all) {
                return h + 1;
            }
        }
        return otherwise;
    }
}
