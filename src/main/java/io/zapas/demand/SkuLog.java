package io.zapas.demand;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One SKU at all its places. */
final class SkuLog {
    private static final DayBits UNKNOWN = new DayBits();

    /** By location, sorted; "" = the whole shop. */
    final Map<String, KeyLog> places = new TreeMap<>();

    /** Day of creation, {@link Integer#MAX_VALUE} if unknown. */
    int created = Integer.MAX_VALUE;

    KeyLog place(String location) {
        return places.computeIfAbsent(location, l -> new KeyLog());
    }

    /**
     * What snapshots tell of the place: its own; for the whole shop all places taken as one; for a place that no snapshot
     * names the whole shop's (one own warehouse that serves every region).
     */
    DayBits stock(String location) {
        return own(location)
                .or(() -> location.isEmpty() ? allPlaces() : own(""))
                .orElse(UNKNOWN);
    }

    private Optional<DayBits> own(String location) {
        return Optional.ofNullable(places.get(location)).map(KeyLog::stock);
    }

    private Optional<DayBits> allPlaces() {
        var all = new DayBits();
        boolean any = false;
        for (var place : places.values()) {
            var stock = place.stock();
            if (stock != null) {
                all.addAll(stock);
                any = true;
            }
        }
        return any ? Optional.of(all) : Optional.empty();
    }

    boolean hasOwnStock(String location) {
        return own(location).isPresent();
    }
}
