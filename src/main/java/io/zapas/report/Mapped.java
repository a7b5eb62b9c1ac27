package io.zapas.report;

import java.util.Iterator;
import java.util.function.Function;

/** An iterator seen through a function, one element at a time. */
public record Mapped<S, T>(Iterator<? extends S> source, Function<? super S, ? extends T> function)
        implements Iterator<T> {
    @Override
    public boolean hasNext() {
        return source.hasNext();
    }

    @Override
    public T next() {
        return function.apply(source.next());
    }
}
