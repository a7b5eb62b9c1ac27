package io.zapas.forecast.pool;

import io.zapas.forecast.kernels.Masked;
import io.zapas.shop.Cadence;
import java.util.Arrays;

/** Where a product stands between its launch and its end, read off its sales. */
public final class Life {
    /** A silence as long as this unlikely at the product's own pace is a launch not yet made, or an end. */
    private static final double UNLIKELY = 0.005;

    private static final int LEAST_AFTER_LAUNCH_DAYS = 28;
    private static final double SPIKE = 4;
    private static final int LEAST_SALES_FOR_SPIKES = 12;

    private Life() {}

    /**
     * Where the history begins: zeros before the first sale are left out when, at the pace sold later, so long a silence would
     * hardly happen: the product was not on sale yet.
     */
    static int launch(double[] y, Cadence cadence) {
        int first = 0;
        int zeros = 0;
        while (first < y.length && !(y[first] > 0)) {
            zeros += y[first] == 0 ? 1 : 0;
            first++;
        }
        double[] after = Arrays.copyOfRange(y, first, y.length);
        boolean known = Masked.observed(after) >= LEAST_AFTER_LAUNCH_DAYS / cadence.days();
        return known && zeros > 0 && silence(after, zeros) < UNLIKELY ? first : 0;
    }

    /** Whether the silence at the end is too long for the pace before it. */
    public static boolean ending(double[] y) {
        int last = y.length;
        int zeros = 0;
        while (last > 0 && !(y[last - 1] > 0)) {
            zeros += y[last - 1] == 0 ? 1 : 0;
            last--;
        }
        return zeros > 0 && silence(Arrays.copyOf(y, last), zeros) < UNLIKELY / 10;
    }

    /** Probability of so many periods without demand, given the share of periods with demand, shrunk by two periods. */
    private static double silence(double[] y, int zeros) {
        double selling = Arrays.stream(y).filter(v -> v > 0).count();
        double share = (selling + 0.1) / (Masked.observed(y) + 2);
        return Math.pow(1 - share, zeros);
    }

    /**
     * The values with single outsize ones cut to the 98 % quantile of the sales: a bulk order of one buyer says nothing about the
     * next month. Answers the same array where there is nothing to cut.
     */
    static double[] withoutSpikes(double[] y) {
        double[] sales = Arrays.stream(y).filter(v -> v > 0).sorted().toArray();
        if (sales.length < LEAST_SALES_FOR_SPIKES) {
            return y;
        }
        double usual = sales[(int) (0.98 * (sales.length - 1))];
        if (sales[sales.length - 1] <= SPIKE * usual) {
            return y;
        }
        return Arrays.stream(y).map(v -> v > SPIKE * usual ? usual : v).toArray();
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
        double[] recent = Masked.values(Arrays.copyOfRange(adjusted, n - month, n));
        double[] before = Masked.values(Arrays.copyOfRange(adjusted, n - 4 * month, n - month));
        if (recent.length < 2 || before.length < 2) {
            return false;
        }
        double difference = Math.abs(Masked.mean(recent) - Masked.mean(before));
        double error = Math.sqrt(squaredError(recent) + squaredError(before));
        return difference > 4 * error && error > 0;
    }

    private static double squaredError(double[] y) {
        double mean = Masked.mean(y);
        double sum = 0;
        for (double v : y) {
            sum += (v - mean) * (v - mean);
        }
        return sum / (y.length - 1) / y.length;
    }
}
