package io.zapas.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Gathers the lines of an SKU, which stand side by side. */
final class LinesBySku implements Iterator<List<Line>> {
    private final Iterator<Line> lines;
    private @Nullable Line next;

    /** @param lines ascending by key */
    LinesBySku(Iterator<Line> lines) {
        this.lines = lines;
        this.next = lines.hasNext() ? lines.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public List<Line> next() {
        Line first = next;
        if (first == null) {
            throw new NoSuchElementException();
        }
        List<Line> places = new ArrayList<>();
        while (next != null && next.key().sku().equals(first.key().sku())) {
            places.add(next);
            next = lines.hasNext() ? lines.next() : null;
        }
        return places;
    }
}
