package io.zapas.store;

import io.zapas.shop.SeriesKey;
import io.zapas.shop.stock.StockFigure;
import io.zapas.shop.stock.StockRecord;
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
    private final Set<String> places;

    private StockFigures(Set<String> places) {
        this.places = Set.copyOf(places);
    }

    /**
     * @param places names under which the shop's demand is kept; stock elsewhere belongs to the SKU without a place
     * @param wanted SKUs whose figures are needed
     */
    public static StockFigures read(
            StockTable table,
            Catalogue catalogue,
            int shopId,
            Set<String> places,
            LocalDate asOf,
            Predicate<String> wanted) {
        var book = new StockFigures(places);
        table.scan(shopId, level -> {
            var date = level.undated() && !level.date().isBefore(asOf) ? asOf.minusDays(1) : level.date();
            if (date.isBefore(asOf)) {
                book.add(level, date, catalogue, wanted);
            }
        });
        return book;
    }

    private void add(StockLevel level, LocalDate date, Catalogue catalogue, Predicate<String> wanted) {
        var place = level.place();
        var scope = StockScope.of(place.scope());
        if (StockScope.isTotal(place.scope())) {
            return;
        }
        if (scope.channel() == StockScope.Channel.FBO) {
            platformPlaces.add(place.location());
            return;
        }
        ownPlaces.add(place.location());
        if (scope.complete()) {
            wholeSnapshots.add(date);
        }
        var sku = place.sku().startsWith(StockTable.ARTICLE)
                ? catalogue
                        .skuOf(place.sku().substring(StockTable.ARTICLE.length()))
                        .orElse("")
                : place.sku();
        boolean told = level.onHand() != null || Boolean.FALSE.equals(level.inStock());
        if (told && wanted.test(sku)) {
            var shown = new StockFigure(level.onHand() == null ? 0 : level.onHand(), level.reserved());
            figures.computeIfAbsent(key(sku, place.location()), none -> new TreeMap<>())
                    .merge(date, shown, StockFigure::plus);
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
