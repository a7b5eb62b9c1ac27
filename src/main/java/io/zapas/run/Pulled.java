package io.zapas.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows that their source pushes, taken one by one: the source works on a thread of its own, a few batches ahead. */
final class Pulled<T> implements Iterator<T>, AutoCloseable {
    private static final int BATCH = 1_000;
    private static final int AHEAD = 2;

    /** The last batch has no rows after it: the source has ended, or failed. */
    private record Batch<T>(
            List<T> rows, boolean last, @Nullable RuntimeException failure) {}

    private final BlockingQueue<Batch<T>> batches = new ArrayBlockingQueue<>(AHEAD);
    private final Thread source;
    private Iterator<T> rows = List.<T>of().iterator();
    private boolean ended;

    Pulled(Consumer<Consumer<T>> push) {
        source = new Thread(() -> run(push), "zapas-source");
        source.setDaemon(true);
        source.start();
    }

    private void run(Consumer<Consumer<T>> push) {
        List<T> batch = new ArrayList<>(BATCH);
        RuntimeException failure = null;
        try {
            push.accept(row -> {
                batch.add(row);
                if (batch.size() == BATCH) {
                    put(new Batch<>(List.copyOf(batch), false, null));
                    batch.clear();
                }
            });
        } catch (RuntimeException e) {
            failure = e;
        }
        put(new Batch<>(batch, true, failure));
    }

    private void put(Batch<T> batch) {
        try {
            batches.put(batch);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody reads on", e);
        }
    }

    @Override
    public boolean hasNext() {
        while (!rows.hasNext() && !ended) {
            try {
                Batch<T> batch = batches.take();
                rows = batch.rows().iterator();
                ended = batch.last();
                if (batch.failure() != null) {
                    throw batch.failure();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted while reading", e);
            }
        }
        return rows.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.next();
    }

    @Override
    public void close() {
        source.interrupt();
    }
}
