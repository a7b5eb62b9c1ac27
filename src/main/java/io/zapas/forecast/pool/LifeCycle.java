package io.zapas.forecast.pool;

import io.zapas.forecast.kernels.Observed;
import io.zapas.shop.Cadence;
import java.util.Arrays;

/** Where a product stands in its life, read off its sales. */
public final class LifeCycle {
    /** A silence as unlikely as this at the product's own pace is an end. */
    private static final double UNLIKELY = 0.0005;

    private LifeCycle() {}

    /** Whether the silence at the end is too long for the pace before it. */
    public static boolean ending(double[] y) {
        int last = y.length;
        int zeros = 0;
        while (last > 0 && !(y[last - 1] > 0)) {
            zeros += y[last - 1] == 0 ? 1 : 0;
            last--;
        }
        return zeros > 0 && silence(Arrays.copyOf(y, last), zeros) < UNLIKELY;
    }

    /** Probability of so many periods without demand, given the share of periods with demand, shrunk by two periods. */
    private static double silence(double[] y, int zeros) {
        double selling = Arrays.stream(y).filter(v -> v > 0).count();
        double share = (selling + 0.1) / (Observed.observed(y) + 2);
        return Math.pow(1 - share, zeros);
    }

    /**
     * Whether the last four weeks sold unlike the twelve before: a difference of the means of more than four standard errors.
     */
    public static boolean levelShift(double[] adjusted, Cadence cadence) {
        int month = 28 / cadence.days();
        int n = adjusted.length;
        if (n < 4 * month) {
            return false;
        }
        double[] recent = Observed.values(Arrays.copyOfRange(adjusted, n - month, n));
        double[] before = Observed.values(Arrays.copyOfRange(adjusted, n - 4 * month, n - month));
        if (recent.length < 2 || before.length < 2) {
            return false;
        }
        double difference = Math.abs(Observed.mean(recent) - Observed.mean(before));
        double error = Math.sqrt(squaredError(recent) + squaredError(before));
        return difference > 4 * error && error > 0;
    }

    private static double squaredError(double[] y) {
        double mean = Observed.mean(y);
        double sum = 0;
        for (double v : y) {
            sum += (v - mean) * (v - mean);
        }
        return sum / (y.length - 1) / y.length;
    }
}
