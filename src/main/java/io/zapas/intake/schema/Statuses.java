package io.zapas.intake.schema;

import io.zapas.intake.source.Names;
import io.zapas.shop.orders.OrderStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A marketplace's words for the states of an order. {@code *} in a word stands for any text ("Diterima, hingga *").
 *
 * @param words normalised word to state
 * @param patterns words with a star
 */
record Statuses(Map<String, OrderStatus> words, Map<Pattern, OrderStatus> patterns) {
    static Pattern star(String word) {
        return Pattern.compile(Pattern.quote(Names.normalise(word)).replace("*", "\\E.*\\Q"));
    }

    /** Remembers what it was asked: a file has a handful of different status texts. */
    static final class Lookup {
        private static final int REMEMBERED = 10_000;
        private final Statuses statuses;
        private final Map<String, OrderStatus> seen = new HashMap<>();

        Lookup(Statuses statuses) {
            this.statuses = statuses;
        }

        @Nullable
        OrderStatus of(String text) {
            OrderStatus known = seen.get(text);
            if (known != null) return known;
            OrderStatus found = statuses.find(Names.normalise(text));
            if (found != null && seen.size() < REMEMBERED) seen.put(text, found);
            return found;
        }
    }

    private @Nullable OrderStatus find(String normalised) {
        OrderStatus exact = words.get(normalised);
        if (exact != null) return exact;
        return patterns.entrySet().stream()
                .filter(p -> p.getKey().matcher(normalised).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
