package io.zapas.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Pure work on many things at once: all cores in a batch, results in the order of the things. */
final class Batches {
    private static final int BATCH = 250;

    private Batches() {}

    /**
     * @param work called from several threads
     * @param save called with the results of one batch after the other
     */
    static <T, R> void inBatches(Iterable<T> things, Function<T, R> work, Consumer<List<R>> save) {
        Iterator<T> rest = things.iterator();
        while (rest.hasNext()) {
            List<T> batch = new ArrayList<>(BATCH);
            while (rest.hasNext() && batch.size() < BATCH) {
                batch.add(rest.next());
            }
            save.accept(batch.parallelStream().map(work).toList());
        }
    }
}
