package io.zapas.forecast.pool;

import io.zapas.forecast.Series;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeMap;

/** A bounded number of series, chosen by a hash of their names: the same whatever their order, nearly the same tomorrow. */
final class Sample {
    private final int most;
    private final TreeMap<String, Series> kept = new TreeMap<>();

    Sample(int most) {
        this.most = most;
    }

    void add(Series series) {
        kept.put(key(series), series);
        if (kept.size() > most) {
            kept.pollLastEntry();
        }
    }

    /** Sorts series in an order that means nothing. */
    static String key(Series series) {
        return HexFormat.of().toHexDigits(hash(series)) + '|' + series.sku() + '|' + series.location();
    }

    /** FNV-1a with a final mix. */
    private static long hash(Series series) {
        long hash = 0xcbf29ce484222325L;
        String name = series.sku() + '|' + series.location();
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        return hash ^ (hash >>> 32);
    }

    Collection<Series> series() {
        return kept.values();
    }
}
