package io.zapas.ordering.quantity;

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

    /** SplitMix64 (Steele and others, 2014), written out because the JDK does not promise its generators' bits. */
    public static long mixed(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
