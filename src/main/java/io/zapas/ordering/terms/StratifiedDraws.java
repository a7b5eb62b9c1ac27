package io.zapas.ordering.terms;

import java.util.Arrays;

/**
 * Equally spaced shares (i + 1/2) / n in a fixed shuffled order, one order per stream: what draws lead times and delays for
 * the paths, evenly and always alike.
 */
public final class StratifiedDraws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private StratifiedDraws() {}

    public static double[] of(int n, int stream) {
        double[] shares = new double[n];
        for (int i = 0; i < n; i++) {
            shares[i] = (i + 0.5) / n;
        }
        long state = (stream + 1) * 0xD1342543DE82EF95L;
        for (int i = n - 1; i > 0; i--) {
            state += GOLDEN;
            int j = (int) Long.remainderUnsigned(mixed(state), i + 1);
            double swapped = shares[i];
            shares[i] = shares[j];
            shares[j] = swapped;
        }
        return shares;
    }

    /**
     * Lead times in days for n paths: a gamma's shape by the Wilson-Hilferty cube of a normal, so never below a day and skewed
     * to the late side, with the mean and the spread of the terms.
     */
    public static int[] leadTimes(Terms terms, int paths, int stream) {
        int[] days = new int[paths];
        Arrays.fill(days, terms.leadTimeDays());
        if (terms.leadTimeSdDays() > 0) {
            double mean = terms.leadTimeDays();
            double relative = terms.leadTimeSdDays() / mean;
            double ninth = relative * relative / 9;
            double[] shares = of(paths, stream);
            for (int i = 0; i < paths; i++) {
                double cube = Math.max(0, 1 - ninth + normal(shares[i]) * Math.sqrt(ninth));
                days[i] = (int) Math.max(1, Math.round(mean * cube * cube * cube));
            }
        }
        return days;
    }

    /** Standard normal quantile by the logistic of Shore and others: off by less than 0.02 between 0.5 % and 99.5 %. */
    public static double normal(double u) {
        return 4.91 * (Math.pow(u, 0.14) - Math.pow(1 - u, 0.14));
    }

    /** SplitMix64 (Steele and others, 2014), written out because the JDK does not promise its generators' bits. */
    public static long mixed(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
