package io.zapas.shop.stock;

import io.zapas.shop.SeriesKey;
import io.zapas.shop.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What the snapshots of own warehouses show, in units, day by day. Kept only for the SKUs asked for. A SKU that an export of
 * everything leaves out, and showed before, has none; the total of a catalogue is no snapshot of a place.
 */
public final class StockFigures implements StockRecord {
    private final Map<SeriesKey, TreeMap<LocalDate, StockFigure>> figures = new HashMap<>();
    private final Set<LocalDate> wholeSnapshots = new HashSet<>();
    private final Set<String> platformPlaces = new HashSet<>();
    private final Set<String> ownPlaces = new HashSet<>();
    private final Catalogue catalogue;
    private final Set<String> places;
    private final LocalDate asOf;
    private final Predicate<String> wanted;

    /**
     * @param places names under which the shop's demand is kept; stock elsewhere belongs to the SKU without a place
     * @param wanted SKUs whose figures are needed
     */
    public StockFigures(Catalogue catalogue, Set<String> places, LocalDate asOf, Predicate<String> wanted) {
        this.catalogue = catalogue;
        this.places = Set.copyOf(places);
        this.asOf = asOf;
        this.wanted = wanted;
    }

    /** Takes in one figure, in any order of places and days. */
    public void accept(StockLevel level) {
        level.dayBefore(asOf).ifPresent(date -> add(level.row(), date));
    }

    private void add(StockRow row, LocalDate date) {
        StockScope scope = StockScope.of(row.scope());
        if (StockScope.isTotal(row.scope())) {
            return;
        }
        if (scope.channel() == StockScope.Channel.FBO) {
            platformPlaces.add(row.location());
            return;
        }
        ownPlaces.add(row.location());
        if (scope.complete()) {
            wholeSnapshots.add(date);
        }
        String sku = catalogue.skuOf(row.sku(), row.article());
        if (row.tellsNumber() && wanted.test(sku)) {
            figures.computeIfAbsent(key(sku, row.location()), none -> new TreeMap<>())
                    .merge(
                            date,
                            new StockFigure(StockRow.orNone(row.onHand()), StockRow.orNone(row.reserved())),
                            StockFigure::plus);
        }
    }

    private SeriesKey key(String sku, String location) {
        return new SeriesKey(sku, places.contains(location) ? location : "");
    }

    @Override
    public Optional<StockFigure> at(String sku, String location, LocalDate day) {
        var days = figures.get(key(sku, location));
        if (days == null) {
            return Optional.empty();
        }
        var figure = days.get(day);
        boolean leftOut = figure == null
                && wholeSnapshots.contains(day)
                && days.firstKey().isBefore(day);
        return leftOut ? Optional.of(new StockFigure(0, 0)) : Optional.ofNullable(figure);
    }

    /** Whether only the platform's own stock reports tell of a place. */
    public boolean isAtPlatform(String location) {
        return platformPlaces.contains(location) && !ownPlaces.contains(location);
    }
}
