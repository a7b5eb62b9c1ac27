package io.zapas.forecast.kernels;

import java.util.List;

/** Refuses a call no shop setting should lead to. */
public final class Require {
    private Require() {}

    public static void check(int horizon, List<Double> levels) {
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon: expected at least 1 period, was " + horizon);
        }
        double below = 0;
        for (double level : levels) {
            if (!(level > below && level < 1)) {
                throw new IllegalArgumentException("levels: expected ascending within (0, 1), was " + levels);
            }
            below = level;
        }
    }
}
