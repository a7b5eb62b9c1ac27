package io.zapas.shop.stock;

import io.zapas.shop.SeriesKey;
import io.zapas.shop.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A shop's stock as known at as-of: its history per series, and what there is now.
 *
 * <p>Stock at a place where the shop sells under that name belongs to the series of that place; all other stock belongs to
 * the SKU's series without a place, but for a catalogue's total of stock that places tell. Several exports may tell of the same stock: of each channel (FBO, FBS) the one with the
 * newest date speaks, on the same date the one that tells most. Within a platform's snapshot an SKU that is missing has
 * none. An export without a date of its own is taken as the state before as-of.
 */
public final class StockBook {
    private final Map<SeriesKey, TreeMap<String, StockTrack>> tracks = new HashMap<>();
    private final Map<String, TreeSet<Integer>> snapshots = new HashMap<>();
    private final TreeSet<String> unknownArticles = new TreeSet<>();
    private final Catalogue catalogue;
    private final Set<String> places;
    private final LocalDate asOf;

    /**
     * @param catalogue tells the SKU of stock that is exported by article
     * @param places names under which the shop's demand is kept
     */
    public StockBook(Catalogue catalogue, Set<String> places, LocalDate asOf) {
        this.catalogue = catalogue;
        this.places = Set.copyOf(places);
        this.asOf = asOf;
    }

    /** Takes in one figure, in any order of places and days. */
    public void accept(StockLevel level) {
        level.dayBefore(asOf).ifPresent(date -> add(level.row(), date));
    }

    /** To be called when all figures are in, before the first question. */
    public StockBook close() {
        dropTotalsToldByPlace();
        return this;
    }

    /**
     * A catalogue's total is the sum of what the places hold: beside them it would count the same units again. A total that
     * was always nil, of a channel which the SKU is not sold through, is no place either.
     */
    private void dropTotalsToldByPlace() {
        Map<String, Set<StockScope.Channel>> placed = new HashMap<>();
        tracks.forEach((key, scopes) -> {
            if (!key.location().isEmpty()) {
                scopes.keySet()
                        .forEach(scope -> placed.computeIfAbsent(key.sku(), sku -> new HashSet<>())
                                .add(StockScope.of(scope).channel()));
            }
        });
        tracks.forEach((key, scopes) -> {
            if (key.location().isEmpty() && placed.containsKey(key.sku())) {
                scopes.entrySet()
                        .removeIf(scope -> StockScope.isTotal(scope.getKey())
                                && (placed.get(key.sku())
                                                .contains(StockScope.of(scope.getKey())
                                                        .channel())
                                        || scope.getValue().sellable().isEmpty()));
            }
        });
        tracks.values().removeIf(Map::isEmpty);
    }

    private void add(StockRow row, LocalDate date) {
        String sku = catalogue.skuOf(row.sku(), row.article());
        if (sku.isEmpty()) {
            unknownArticles.add(Objects.requireNonNullElse(row.article(), ""));
            return;
        }
        int day = (int) (asOf.toEpochDay() - date.toEpochDay());
        String location = places.contains(row.location()) ? row.location() : "";
        tracks.computeIfAbsent(new SeriesKey(sku, location), key -> new TreeMap<>())
                .computeIfAbsent(row.scope(), scope -> new StockTrack())
                .add(day, row);
        snapshots.computeIfAbsent(row.scope(), scope -> new TreeSet<>()).add(day);
    }

    /** Places whose stock is the shop's own: goods can be sent on from them. "" if an export names no warehouse. */
    public Set<String> ownPlaces() {
        Set<String> own = new TreeSet<>();
        tracks.forEach((key, scopes) -> {
            if (scopes.keySet().stream().anyMatch(scope -> StockScope.of(scope).channel() != StockScope.Channel.FBO)) {
                own.add(key.location());
            }
        });
        return own;
    }

    /** Articles with stock of which no order and no catalogue tells the SKU; their stock is counted nowhere. */
    public Set<String> unknownArticles() {
        return unknownArticles;
    }

    /** Keys of which any stock export tells. */
    public Set<SeriesKey> keys() {
        return tracks.keySet();
    }

    /** On which days a key could be sold, as far as told, in no particular order. */
    public void observations(Consumer<StockObservation> sink) {
        tracks.forEach((key, scopes) -> {
            BitSet told = new BitSet();
            BitSet sellable = new BitSet();
            scopes.forEach((scope, track) -> {
                sellable.or(track.sellable());
                told.or(track.told());
                if (StockScope.of(scope).complete()) {
                    snapshots.get(scope).headSet(track.firstDay(), true).forEach(told::set);
                }
            });
            told.stream()
                    .forEach(day -> sink.accept(new StockObservation(key, asOf.minusDays(day), sellable.get(day))));
        });
    }

    /** Whether a key could be sold at the end of a day; empty if no export tells. */
    public Optional<Boolean> sellable(String sku, String location, LocalDate date) {
        int day = (int) (asOf.toEpochDay() - date.toEpochDay());
        Map<String, StockTrack> scopes = tracks.get(new SeriesKey(sku, location));
        if (day < 1 || scopes == null) {
            return Optional.empty();
        }
        boolean told = false;
        for (Map.Entry<String, StockTrack> scope : scopes.entrySet()) {
            StockTrack track = scope.getValue();
            if (track.sellable().get(day)) {
                return Optional.of(true);
            }
            told |= track.told().get(day)
                    || StockScope.of(scope.getKey()).complete()
                            && day <= track.firstDay()
                            && snapshots.get(scope.getKey()).contains(day);
        }
        return told ? Optional.of(false) : Optional.empty();
    }

    /** The export's own counts of days without stock. */
    public void counts(Consumer<OutOfStockCount> sink) {
        tracks.forEach((key, scopes) -> scopes.values().forEach(track -> track.counts(key, asOf, sink)));
    }

    /** What there is of a key at the end of the day before as-of. */
    public StockNow now(SeriesKey key) {
        Map<String, StockTrack> scopes = tracks.getOrDefault(key, new TreeMap<>());
        Map<StockScope.Channel, StockTold> channels = new TreeMap<>();
        scopes.forEach((name, track) -> {
            StockScope scope = StockScope.of(name);
            int day = scope.complete() ? snapshots.get(name).first() : track.lastDay();
            channels.merge(scope.channel(), new StockTold(day, scope, track.rowsOf(day)), StockTold::better);
        });
        return StockNow.of(channels.values(), asOf, StockTrack.advice(scopes.values()));
    }
}
