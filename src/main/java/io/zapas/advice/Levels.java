package io.zapas.advice;

/** Finds quantile levels in a forecast. */
public final class Levels {
    private static final double SAME = 1e-9;

    private Levels() {}

    /** Index of a level, -1 if the forecast does not have it. */
    public static int indexOf(double[] levels, double level) {
        for (int i = 0; i < levels.length; i++) {
            if (Math.abs(levels[i] - level) < SAME) {
                return i;
            }
        }
        return -1;
    }
}
