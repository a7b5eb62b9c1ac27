package io.zapas.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The rule by which the newest state of a key is kept: the newer export wins, and the content's hash makes the order
 * total, so that files may arrive in any order.
 */
final class Ranked {
    /** What is stored under a key, as far as the rule needs it. */
    record Stamp(long newest, long contentHash) {
        boolean weakerThan(Stamp other) {
            return newest != other.newest ? newest < other.newest : contentHash < other.contentHash;
        }
    }

    private Ranked() {}

    /**
     * Decides for each row what becomes of it.
     *
     * @param stored stamps by key, of the keys that are in the table
     * @param write receives the rows to be written, at most one per key
     */
    static <R, K> RowOutcome[] decide(
            List<R> rows,
            Function<R, K> key,
            Function<R, Stamp> stamp,
            Map<K, Stamp> stored,
            java.util.function.Consumer<List<R>> write) {
        Map<K, Stamp> current = new HashMap<>(stored);
        Map<K, R> winners = new HashMap<>();
        RowOutcome[] outcomes = new RowOutcome[rows.size()];
        for (int i = 0; i < outcomes.length; i++) {
            R row = rows.get(i);
            K k = key.apply(row);
            Stamp mine = stamp.apply(row);
            Stamp other = current.get(k);
            outcomes[i] = other == null
                    ? RowOutcome.ACCEPTED
                    : other.contentHash() == mine.contentHash() ? RowOutcome.IDENTICAL : RowOutcome.MERGED;
            if (other == null || other.weakerThan(mine)) {
                current.put(k, mine);
                winners.put(k, row);
            }
        }
        if (!winners.isEmpty()) {
            write.accept(new ArrayList<>(winners.values()));
        }
        return outcomes;
    }
}
