package io.zapas.run;

import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads what an iterator gives. The iterator is made when the step begins; a step that begins again either goes on after the
 * rows that were committed, or, where it has to see all of them, begins with the first.
 */
final class Rows<T> implements ItemStreamReader<T> {
    private static final String DONE = "rows.done";

    private final Supplier<Iterator<T>> source;
    private final boolean goesOn;
    private final Runnable end;
    private @Nullable Iterator<T> rows;
    private long read;
    private boolean ended;

    private Rows(Supplier<Iterator<T>> source, boolean goesOn, Runnable end) {
        this.source = source;
        this.goesOn = goesOn;
        this.end = end;
    }

    /**
     * Goes on where an earlier execution of the step stopped.
     *
     * @param end what is to be done in the transaction of the last rows
     */
    static <T> Rows<T> goingOn(Supplier<Iterator<T>> source, Runnable end) {
        return new Rows<>(source, true, end);
    }

    /** Begins with the first row each time. */
    static <T> Rows<T> fromTheFirst(Supplier<Iterator<T>> source, Runnable end) {
        return new Rows<>(source, false, end);
    }

    @Override
    public void open(ExecutionContext context) {
        Iterator<T> opened = source.get();
        long done = goesOn ? context.getLong(DONE, 0) : 0;
        for (read = 0; read < done && opened.hasNext(); read++) {
            opened.next();
        }
        rows = opened;
        ended = false;
    }

    @Override
    public @Nullable T read() {
        if (rows == null || !rows.hasNext()) {
            ended = true;
            return null;
        }
        read++;
        return rows.next();
    }

    /** Called in the transaction of each chunk, after its rows are written. */
    @Override
    public void update(ExecutionContext context) {
        context.putLong(DONE, read);
        if (ended) {
            ended = false;
            end.run();
        }
    }

    @Override
    public void close() {
        rows = null;
    }
}
