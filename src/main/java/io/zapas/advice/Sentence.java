package io.zapas.advice;

import java.util.List;
import java.util.Locale;

/**
 * A sentence to be said in the reader's language.
 *
 * @param key of its text
 * @param arguments what stands in it: whole and decimal numbers, money, days, causes, drivers, a {@link Place}, a
 *     {@link Supplier}; a string stands as it is
 */
public record Sentence(String key, List<Object> arguments) {
    /** A place of the shop, by its name. */
    public record Place(String name) {}

    /** A supplier, by its name, which may be missing. */
    public record Supplier(String name) {}

    static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    /** The name of a constant. */
    static Sentence of(Enum<?> constant) {
        String kind = constant.getDeclaringClass().getSimpleName();
        return of((kind + "." + constant.name()).toLowerCase(Locale.ROOT));
    }
}
