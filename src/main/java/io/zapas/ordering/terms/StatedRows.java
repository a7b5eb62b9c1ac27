package io.zapas.ordering.terms;

import io.zapas.ordering.terms.ResolvedTerms.BadTerm;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.supply.StatedTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** The rows that speak about one SKU at one location, the more particular first; reads a field and names what is bad. */
final class StatedRows {
    private final SeriesKey key;
    private final List<StatedTerms> rows;
    private final List<BadTerm> bad = new ArrayList<>();
    private final Set<String> assumed = new HashSet<>();

    StatedRows(SeriesKey key, List<StatedTerms> rows) {
        this.key = key;
        this.rows = rows;
    }

    /** The first sensible value; values that are not are named, with what would have made sense. */
    <T> Optional<T> first(
            String field, Function<StatedTerms, Optional<T>> read, Predicate<T> sensible, String expected) {
        for (StatedTerms row : rows) {
            Optional<T> value = read.apply(row);
            if (value.isPresent()) {
                if (sensible.test(value.get())) {
                    return value;
                }
                name(field, value.get().toString(), row.row(), expected);
            }
        }
        return Optional.empty();
    }

    Optional<Integer> whole(
            String field, Function<StatedTerms, OptionalInt> read, IntPredicate sensible, String expected) {
        return first(field, row -> read.apply(row).stream().boxed().findFirst(), sensible::test, expected);
    }

    Optional<Double> real(
            String field, Function<StatedTerms, OptionalDouble> read, DoublePredicate sensible, String expected) {
        return first(field, row -> read.apply(row).stream().boxed().findFirst(), sensible::test, expected);
    }

    Optional<BigDecimal> amount(String field, Function<StatedTerms, Optional<BigDecimal>> read) {
        return first(field, read, value -> value.signum() > 0, "above 0; not followed");
    }

    /** The row whose minimum counts, if it speaks of the SKU everywhere; "" if of this place alone, or of none. */
    String commonMinimum() {
        return rows.stream()
                .filter(row -> row.moq().isPresent() && row.moq().getAsInt() >= 0)
                .findFirst()
                .filter(row -> row.location().isEmpty() && row.moq().getAsInt() > 1)
                .map(StatedTerms::row)
                .orElse("");
    }

    boolean any(Predicate<StatedTerms> says) {
        return rows.stream().anyMatch(says);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Names a value that clashes with another; the row is the first that states the field. */
    void name(String field, String value, Predicate<StatedTerms> states, String expected) {
        String row =
                rows.stream().filter(states).findFirst().map(StatedTerms::row).orElse("");
        name(field, value, row, expected);
    }

    private void name(String field, String value, String row, String expected) {
        bad.add(new BadTerm(key.sku(), key.location(), field, value, row, expected));
    }

    /** Notes that a component of the terms comes from the settings. */
    <T> T assume(String component, T value) {
        assumed.add(component);
        return value;
    }

    List<BadTerm> bad() {
        return List.copyOf(bad);
    }

    Set<String> assumed() {
        return Set.copyOf(assumed);
    }
}
