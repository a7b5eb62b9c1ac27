package io.zapas.run;

import java.util.Iterator;
import java.util.function.Function;

/** Iterables that are read again from the start each time. */
final class Streams {
    private Streams() {}

    static <T, R> Iterable<R> map(Iterable<T> source, Function<T, R> function) {
        return () -> {
            Iterator<T> rows = source.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return rows.hasNext();
                }

                @Override
                public R next() {
                    return function.apply(rows.next());
                }
            };
        };
    }
}
