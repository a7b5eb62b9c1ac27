package io.zapas.intake.schema;

import java.util.Arrays;
import java.util.List;

/** Gives every row its occurrence: which of several lines of one key it is, as its format sees it. */
final class RowCounter {
    private final List<Field> key;
    private final List<Field> tellingApart;
    private final boolean separate;
    private final boolean counting;
    private final Occurrences lines = new Occurrences();
    private final Occurrences distinct = new Occurrences();

    RowCounter(ExportFormat format) {
        ExportFormat.Repeats repeats = format.repeats();
        key = format.kind().schema().lineKey();
        tellingApart = repeats.key();
        separate = repeats.separate();
        counting = separate || !tellingApart.isEmpty();
    }

    /**
     * Separate lines: how many of the key came before. Otherwise a row equal in all its key fields to an earlier one is
     * that row and gets its number; one that differs in them is the next line of the key.
     */
    int occurrence(Values row) {
        if (!counting) return 0;
        long base = hash(0, key, row);
        if (separate) return lines.next(base);
        long whole = hash(base, tellingApart, row);
        int known = distinct.known(whole);
        if (known >= 0) return known;
        int number = lines.next(base);
        distinct.remember(whole, number);
        return number;
    }

    private static long hash(long start, List<Field> fields, Values row) {
        long hash = start;
        for (Field field : fields) hash = Occurrences.mix(hash, row.text(field));
        return hash;
    }

    /**
     * Counts how often a key came before. Keys are kept as 64-bit hashes, twelve bytes each, so that five million lines need
     * about 150 MB rather than a gigabyte of strings. Two keys of one hash would make a line a repetition of another, which
     * adds up to the same units; it happens once in millions of files.
     */
    static final class Occurrences {
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
}
