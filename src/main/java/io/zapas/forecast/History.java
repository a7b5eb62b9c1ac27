package io.zapas.forecast;

import io.zapas.shop.Cadence;
import java.util.Optional;

/** Checks a series before anything is computed from it. */
public final class History {
    static final double LARGEST = 1e12;
    static final int LEAST_OBSERVED = 2;

    private History() {}

    public static boolean usable(Series series) {
        return reasonAgainst(series).isEmpty();
    }

    static Optional<NotForecastable.Reason> reasonAgainst(Series series) {
        int observed = 0;
        boolean sold = false;
        for (double y : series.values()) {
            if (y < 0 || y > LARGEST) {
                return Optional.of(NotForecastable.Reason.VALUES_OUT_OF_RANGE);
            }
            observed += Double.isNaN(y) ? 0 : 1;
            sold |= y > 0;
        }
        if (observed == 0) {
            return Optional.of(NotForecastable.Reason.NO_OBSERVATION);
        }
        if (!sold) {
            return Optional.of(NotForecastable.Reason.NO_DEMAND_SEEN);
        }
        return observed < LEAST_OBSERVED ? Optional.of(NotForecastable.Reason.TOO_SHORT) : Optional.empty();
    }

    /** Mean of the observed values half a year to either side, as far as the history reaches. */
    public static double[] yearlyLevel(double[] y, Cadence cadence) {
        int half = 182 / cadence.days();
        double[] level = new double[y.length];
        double sum = 0;
        int n = 0;
        int from = 0;
        int to = 0;
        for (int t = 0; t < y.length; t++) {
            for (; to < Math.min(y.length, t + half + 1); to++) {
                if (!Double.isNaN(y[to])) {
                    sum += y[to];
                    n++;
                }
            }
            for (; from < t - half; from++) {
                if (!Double.isNaN(y[from])) {
                    sum -= y[from];
                    n--;
                }
            }
            level[t] = n == 0 ? Double.NaN : Math.max(0, sum / n);
        }
        return level;
    }
}
