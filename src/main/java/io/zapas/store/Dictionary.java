package io.zapas.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Keys that repeat on millions of rows, as small integers. New keys are written by {@link #flush()}, in the transaction
 * of the rows that use them.
 */
final class Dictionary<K> {
    private final Map<K, Integer> ids = new HashMap<>();
    private final List<K> keys = new ArrayList<>();
    private final BiConsumer<List<K>, Integer> insert;
    private int flushed;

    /**
     * @param known keys already stored; the position is the id, without gaps
     * @param insert writes the given new keys, the first of which has the given id
     */
    Dictionary(List<K> known, BiConsumer<List<K>, Integer> insert) {
        this.insert = insert;
        for (K key : known) {
            add(key);
        }
        flushed = keys.size();
    }

    int idOf(K key) {
        Integer id = ids.get(key);
        return id != null ? id : add(key);
    }

    K key(int id) {
        return keys.get(id);
    }

    int size() {
        return keys.size();
    }

    void flush() {
        if (flushed < keys.size()) {
            insert.accept(keys.subList(flushed, keys.size()), flushed);
            flushed = keys.size();
        }
    }

    private int add(K key) {
        int id = keys.size();
        keys.add(key);
        ids.put(key, id);
        return id;
    }
}
