package io.zapas.cancellation.driver;

import java.util.Arrays;

/** Counts by segment key: open addressing over primitive arrays, because a big shop has millions of pairs. */
final class SegmentTable {
    private static final long FREE = -1;

    private long[] keys = new long[1 << 12];
    private int[] lines = new int[keys.length];
    private float[] cancelled = new float[keys.length];
    private float[] money = new float[keys.length];
    private int size;

    SegmentTable() {
        Arrays.fill(keys, FREE);
    }

    /**
     * Adds lines, or takes them away.
     *
     * @param cancelledLines of them; less than one where a driver explains a part of a cancellation
     * @param price of one line's goods
     */
    void add(long key, int added, float cancelledLines, float price) {
        int at = slot(key);
        lines[at] += added;
        if (cancelledLines != 0) {
            cancelled[at] += cancelledLines;
            money[at] += cancelledLines * price;
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int at = hash(key) & mask;
        while (keys[at] != key) {
            if (keys[at] == FREE) {
                if (2 * (size + 1) > keys.length) {
                    grow();
                    return slot(key);
                }
                keys[at] = key;
                size++;
                return at;
            }
            at = at + 1 & mask;
        }
        return at;
    }

    private static int hash(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }

    private void grow() {
        var oldKeys = keys;
        var oldLines = lines;
        var oldCancelled = cancelled;
        var oldMoney = money;
        keys = new long[2 * oldKeys.length];
        Arrays.fill(keys, FREE);
        lines = new int[keys.length];
        cancelled = new float[keys.length];
        money = new float[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int at = slot(oldKeys[i]);
                lines[at] = oldLines[i];
                cancelled[at] = oldCancelled[i];
                money[at] = oldMoney[i];
            }
        }
    }

    int capacity() {
        return keys.length;
    }

    boolean isUsed(int slot) {
        return keys[slot] != FREE;
    }

    long key(int slot) {
        return keys[slot];
    }

    int lines(int slot) {
        return lines[slot];
    }

    float cancelled(int slot) {
        return cancelled[slot];
    }

    float money(int slot) {
        return money[slot];
    }

    /** Slot of a key that was added. */
    int at(long key) {
        return slot(key);
    }
}
