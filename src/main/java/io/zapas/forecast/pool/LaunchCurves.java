package io.zapas.forecast.pool;

import io.zapas.forecast.Series;
import io.zapas.forecast.kernels.Masked;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How products of a category sell in the weeks after their launch, against their later weeks: learnt from a bounded number of
 * launches per category, shrunk to no curve.
 */
public final class LaunchCurves {
    private static final int WEEKS = 26;
    private static final int MATURE = 13;
    private static final int MOST = 50;
    private static final int LEAST = 3;
    /** A series that begins this long after the shop's first day was launched, not merely first exported. */
    private static final int DAYS_AFTER_FIRST = 56;

    private record Launch(String sku, double[] weeks) {}

    private final LocalDate shopBegan;
    private final Map<String, TreeMap<String, Launch>> launches = new TreeMap<>();

    LaunchCurves(LocalDate shopBegan) {
        this.shopBegan = shopBegan;
    }

    boolean launched(Series series) {
        return !series.start().isBefore(shopBegan.plusDays(DAYS_AFTER_FIRST));
    }

    /** @param adjusted values without season of a series from its launch on */
    void learn(Series series, double[] adjusted) {
        int days = series.cadence().days();
        if (!launched(series) || adjusted.length * days < WEEKS * 7) {
            return;
        }
        double[] weeks = new double[WEEKS];
        for (int w = 0; w < WEEKS; w++) {
            weeks[w] = Masked.mean(adjusted, w * 7 / days, (w + 1) * 7 / days);
        }
        if (Masked.mean(weeks) > 0) {
            TreeMap<String, Launch> kept = launches.computeIfAbsent(series.category(), c -> new TreeMap<>());
            kept.put(Sample.key(series), new Launch(series.sku(), weeks));
            if (kept.size() > MOST) {
                kept.pollLastEntry();
            }
        }
    }

    /** Factor per week of age, later weeks about 1; empty where the category has too few launches. */
    Optional<double[]> curve(String category) {
        TreeMap<String, Launch> known = launches.getOrDefault(category, new TreeMap<>());
        if (known.size() < LEAST) {
            return Optional.empty();
        }
        ShrunkFactors factors = new ShrunkFactors(WEEKS);
        for (Launch launch : known.values()) {
            double level = Masked.mean(launch.weeks());
            for (int w = 0; w < WEEKS; w++) {
                if (!Double.isNaN(launch.weeks()[w])) {
                    factors.add(w, launch.weeks()[w] / Math.sqrt(level), Math.sqrt(level));
                }
            }
        }
        double[] curve = factors.shrunk();
        double mature = Arrays.stream(curve, MATURE, WEEKS).average().orElse(1);
        return Optional.of(Arrays.stream(curve)
                .map(f -> Math.max(Seasonality.LEAST, f / mature))
                .toArray());
    }

    /** Multiplies the factors of a young series by its category's curve. */
    void apply(Series series, double[] factors) {
        if (young(series)) {
            curve(series.category()).ifPresent(curve -> {
                for (int t = 0; t < factors.length && t * series.cadence().days() / 7 < WEEKS; t++) {
                    factors[t] *= curve[t * series.cadence().days() / 7];
                }
            });
        }
    }

    public boolean young(Series series) {
        return launched(series) && series.values().length * series.cadence().days() < WEEKS * 7;
    }

    /** The product of the category that sold most alike in as many weeks as the young one has. */
    public Optional<String> analogue(Series series) {
        if (!young(series) || curve(series.category()).isEmpty()) {
            return Optional.empty();
        }
        int weeks = Math.max(1, series.values().length * series.cadence().days() / 7);
        double own = Masked.mean(series.values());
        String best = "";
        double least = Double.POSITIVE_INFINITY;
        for (Launch launch : launches.get(series.category()).values()) {
            double distance = Math.abs(Masked.mean(launch.weeks(), 0, weeks) - own);
            if (distance < least && !launch.sku().equals(series.sku())) {
                least = distance;
                best = launch.sku();
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }
}
