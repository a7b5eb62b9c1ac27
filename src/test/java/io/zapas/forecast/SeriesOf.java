package io.zapas.forecast;

import io.zapas.shop.Cadence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Series for tests. */
public final class SeriesOf {
    public static final LocalDate MONDAY = LocalDate.of(2022, 1, 3);

    private SeriesOf() {}

    static Series daily(double... values) {
        return new Series("sku", "", "", Cadence.DAILY, MONDAY, values);
    }

    static Series weekly(double... values) {
        return new Series("sku", "", "", Cadence.WEEKLY, MONDAY, values);
    }

    public static double[] values(int n, IntToDoubleFunction value) {
        return IntStream.range(0, n).mapToDouble(value).toArray();
    }

    /** Repeatable noise in [0, 1). */
    public static double noise(long seed, int t) {
        long z = (seed * 0x9E3779B97F4A7C15L + t) * 0xBF58476D1CE4E5B9L;
        z ^= z >>> 29;
        z *= 0x94D049BB133111EBL;
        return ((z ^ z >>> 32) >>> 11) * 0x1.0p-53;
    }

    /** Whole units around a mean with twice as much sold on Saturdays. */
    public static double demand(long seed, int t, double mean) {
        double level = mean * (t % 7 == 5 ? 2 : 1);
        return Math.floor(2 * level * noise(seed, t) + noise(seed + 991, t));
    }

    static Series shopSeries(long seed, int n, double mean) {
        return new Series(
                "sku" + seed, "", "category" + seed % 2, Cadence.DAILY, MONDAY, values(n, t -> demand(seed, t, mean)));
    }

    public static List<Series> shop(int series, int n) {
        List<Series> shop = new ArrayList<>();
        for (int i = 0; i < series; i++) {
            shop.add(shopSeries(i + 1, n, 0.3 + i % 5));
        }
        return shop;
    }
}
