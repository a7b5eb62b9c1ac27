package io.zapas.shop.places;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The places that a shop's demand is kept for, from its orders and sales, and which places, warehouses and ways of delivery
 * its orders tell of as a rule.
 *
 * <p>Exports that tell them come beside exports that do not: the lists of cancelled postings name a warehouse, the order
 * report of the same shop none. What is told of the cancelled lines alone would make a place whose orders all fail, and would
 * take the stock there away from the orders that it serves. Then the orders count for the shop as a whole.
 */
public final class Places {
    private final Map<Column, Set<String>> kept = new EnumMap<>(Column.class);
    private final Set<String> ofDemand = new HashSet<>();

    /** What an order may tell of where it comes from and goes to. */
    public enum Column {
        LOCATION,
        WAREHOUSE,
        METHOD
    }

    /**
     * @param told how many lines tell what
     * @param ofSales places named by exports of sales
     */
    public Places(ToldCounts told, Collection<String> ofSales) {
        Map<Column, Told> columns = new EnumMap<>(Column.class);
        told.forEach((of, count) ->
                columns.computeIfAbsent(of.column(), none -> new Told()).add(of, count));
        columns.forEach((column, words) -> kept.put(column, words.kept()));
        ofDemand.addAll(kept.getOrDefault(Column.LOCATION, Set.of()));
        ofDemand.addAll(ofSales);
    }

    /** Their names. */
    public Set<String> ofDemand() {
        return ofDemand;
    }

    /** The place under which demand and stock of a place are kept: "" if it is none of the shop's demand. */
    public String of(String location) {
        return ofDemand.contains(location) ? location : "";
    }

    /** What an order tells, "" where it is told by exception only; likewise of the other columns. */
    public String location(String told) {
        return orNone(Column.LOCATION, told);
    }

    public String warehouse(String told) {
        return orNone(Column.WAREHOUSE, told);
    }

    public String method(String told) {
        return orNone(Column.METHOD, told);
    }

    private String orNone(Column column, String told) {
        return kept.getOrDefault(column, Set.of()).contains(told) ? told : "";
    }

    /** How many lines that live tell each of the words that one column may hold. */
    private static final class Told {
        /** Below these shares of the lines a column is told by exception. */
        private static final double RULE = 0.2;

        /** Lines of own warehouses are as a rule the very lines that other exports tell without them. */
        private static final double RULE_OF_OWN = 0.5;

        private final Map<String, Long> living = new HashMap<>();
        private final Set<String> own = new HashSet<>();
        private long livingOwn;
        private long livingOther;
        private long untold;

        void add(ToldCounts.Told of, ToldCounts.Count count) {
            if (of.word().isEmpty()) {
                untold += count.living();
                return;
            }
            living.merge(of.word(), count.living(), Long::sum);
            if (of.own()) {
                own.add(of.word());
                livingOwn += count.living();
            } else {
                livingOther += count.living();
            }
        }

        Set<String> kept() {
            Set<String> words = new HashSet<>(living.keySet());
            words.removeIf(word -> untold > 0 && !isRule(word));
            return words;
        }

        private boolean isRule(String word) {
            boolean ofOwn = own.contains(word);
            long told = ofOwn ? livingOwn : livingOther;
            return living.get(word) > 0 && told >= (ofOwn ? RULE_OF_OWN : RULE) * (told + untold);
        }
    }
}
