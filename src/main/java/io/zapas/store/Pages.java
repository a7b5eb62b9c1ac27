package io.zapas.store;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows read page by page: every walk starts anew, and no more than a page is held. */
final class Pages {
    private Pages() {}

    /**
     * @param next the page after the given row ({@code null}: the first page), empty at the end
     */
    static <T> Iterable<T> of(Function<@Nullable T, List<T>> next) {
        return () -> new Iterator<>() {
            private final Queue<T> page = new ArrayDeque<>();
            private @Nullable T last;
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (page.isEmpty() && !ended) {
                    page.addAll(next.apply(last));
                    ended = page.isEmpty();
                }
                return !page.isEmpty();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                last = page.remove();
                return last;
            }
        };
    }
}
