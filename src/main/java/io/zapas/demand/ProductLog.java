package io.zapas.demand;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One product at all its places. */
final class ProductLog {
    private static final StockDays UNKNOWN = new StockDays();

    /** By location, sorted; "" = the whole shop. */
    final Map<String, PlaceLog> places = new TreeMap<>();

    PlaceLog place(String location) {
        return places.computeIfAbsent(location, l -> new PlaceLog());
    }

    /**
     * What snapshots tell of the place: its own; for the whole shop all places taken as one; for a place that no snapshot
     * names the whole shop's (one own warehouse that serves every region).
     */
    StockDays stock(String location) {
        return own(location)
                .or(() -> location.isEmpty() ? allPlaces() : own(""))
                .orElse(UNKNOWN);
    }

    boolean hasOwnStock(String location) {
        return own(location).isPresent();
    }

    private Optional<StockDays> own(String location) {
        return Optional.ofNullable(places.get(location)).map(PlaceLog::stock);
    }

    private Optional<StockDays> allPlaces() {
        return places.keySet().stream().flatMap(place -> own(place).stream()).reduce(StockDays::or);
    }
}
