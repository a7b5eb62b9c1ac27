package io.zapas.advice;

import io.zapas.ordering.quantity.Recommendation.Note;
import io.zapas.shop.SeriesKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All lines of a shop: held once, for every sheet, file and language. */
public final class Lines {
    private final List<Line> mostUrgent;
    private final Map<String, List<Line>> bySku = new LinkedHashMap<>();
    private final Set<Note> common = EnumSet.noneOf(Note.class);

    /** @param lines in any order */
    Lines(List<Line> lines) {
        lines.stream()
                .sorted(Comparator.comparing(Line::key))
                .forEach(line -> bySku.computeIfAbsent(line.sku(), sku -> new ArrayList<>(1))
                        .add(line));
        mostUrgent = new ArrayList<>(lines);
        mostUrgent.sort(Line.MOST_URGENT);
        if (lines.size() > 1) {
            common.addAll(EnumSet.allOf(Note.class));
            lines.forEach(line -> common.retainAll(line.plan().notes()));
        }
    }

    /** What to act on first comes first. */
    public List<Line> mostUrgent() {
        return Collections.unmodifiableList(mostUrgent);
    }

    /** The lines of one SKU after the other, ascending. */
    public Collection<List<Line>> bySku() {
        return Collections.unmodifiableCollection(bySku.values());
    }

    public Optional<Product> product(String sku) {
        return of(sku).stream().findFirst().map(Line::product);
    }

    Optional<Line> find(SeriesKey key) {
        return of(key.sku()).stream().filter(line -> line.key().equals(key)).findFirst();
    }

    private List<Line> of(String sku) {
        return bySku.getOrDefault(sku, List.of());
    }

    /** Notes that hold for every line: they are said once, above a table. */
    public Set<Note> common() {
        return Collections.unmodifiableSet(common);
    }

    /** Why a line is recommended so: the reason, then what holds for it and not for all. */
    public List<Sentence> reasons(Line line) {
        return Stream.concat(
                        Stream.of(line.plan().reason()),
                        line.plan().notes().stream().filter(note -> !common.contains(note)))
                .map(Sentence::of)
                .toList();
    }
}
