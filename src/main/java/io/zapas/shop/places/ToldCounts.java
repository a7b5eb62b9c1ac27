package io.zapas.shop.places;

import io.zapas.shop.places.Places.Column;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** How many order lines tell which place, warehouse and way of delivery: kept current line by line as states come in. */
public final class ToldCounts {
    private final Map<Told, Count> counts = new HashMap<>();

    /**
     * What a line tells in one column.
     *
     * @param word "" if it tells nothing
     * @param own it comes from a warehouse of the seller's own and is kept for that warehouse
     */
    public record Told(Column column, String word, boolean own) {}

    /** Lines that live, and lines of which a state says that they were cancelled or split. */
    public record Count(long living, long cancelled) {
        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(living + other.living, cancelled + other.cancelled);
        }
    }

    /** Adds lines that tell something; a negative count takes lines away. */
    public void add(Told told, Count count) {
        counts.merge(told, count, (a, b) -> {
            Count sum = a.plus(b);
            return sum.equals(Count.NONE) ? null : sum;
        });
    }

    /** Counts a line by what it tells, or with {@code times} -1 takes back that it was counted. */
    public void add(boolean cancelled, String location, String warehouse, String method, int times) {
        Count one = cancelled ? new Count(0, times) : new Count(times, 0);
        boolean own = !location.isEmpty() && location.equals(warehouse);
        add(new Told(Column.LOCATION, location, own), one);
        add(new Told(Column.WAREHOUSE, warehouse, false), one);
        add(new Told(Column.METHOD, method, false), one);
    }

    public Count of(Told told) {
        return counts.getOrDefault(told, Count.NONE);
    }

    public void forEach(BiConsumer<Told, Count> sink) {
        counts.forEach(sink);
    }
}
