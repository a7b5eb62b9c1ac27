package io.zapas.intake.schema;

import java.util.Arrays;

/**
 * Counts how often a key came before. Keys are kept as 64-bit hashes, twelve bytes each, so that five million lines need
 * about 150 MB rather than a gigabyte of strings. Two keys of one hash would make a line a repetition of another, which
 * adds up to the same units; it happens once in millions of files.
 */
final class Occurrences {
    private long[] keys = new long[1 << 10];
    private int[] counts = new int[1 << 10];
    private int size;

    /** How often the key came before. */
    int next(long hash) {
        int slot = slot(hash);
        return counts[slot]++;
    }

    /** The number given to the key when it first came, or {@code -1}. */
    int known(long hash) {
        int slot = slot(hash);
        return counts[slot] - 1;
    }

    void remember(long hash, int number) {
        int slot = slot(hash);
        counts[slot] = number + 1;
    }

    /** May move everything to larger arrays: take the slot first, then the array. */
    private int slot(long hash) {
        long key = hash == 0 ? 1 : hash;
        int slot = find(key);
        if (keys[slot] == key) return slot;
        if (size * 5L > keys.length * 3L) {
            grow();
            slot = find(key);
        }
        keys[slot] = key;
        size++;
        return slot;
    }

    private int find(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) slot = slot + 1 & mask;
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = Arrays.copyOf(new int[0], keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] == 0) continue;
            int slot = find(oldKeys[i]);
            keys[slot] = oldKeys[i];
            counts[slot] = oldCounts[i];
        }
    }

    /** Mixes a value into a hash (FNV-1a over its characters, finished by a multiply-shift). */
    static long mix(long hash, String value) {
        long mixed = hash ^ 0xcbf29ce484222325L;
        for (int i = 0; i < value.length(); i++) mixed = (mixed ^ value.charAt(i)) * 0x100000001b3L;
        mixed = (mixed ^ mixed >>> 32) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }
}
