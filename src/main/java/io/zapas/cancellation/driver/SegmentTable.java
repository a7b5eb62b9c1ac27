package io.zapas.cancellation.driver;

import com.carrotsearch.hppc.FloatArrayList;
import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongIntHashMap;

/** Counts by segment, in rows of primitives, because a big shop has millions of pairs. Rows stand in the order of their first line. */
final class SegmentTable {
    private final LongIntHashMap rows = new LongIntHashMap();
    private final LongArrayList keys = new LongArrayList();
    private final IntArrayList lines = new IntArrayList();
    private final FloatArrayList cancelled = new FloatArrayList();
    private final FloatArrayList money = new FloatArrayList();

    /**
     * Adds lines, or takes them away.
     *
     * @param cancelledLines of them; less than one where a driver explains a part of a cancellation
     * @param price of one line's goods
     */
    void add(long key, int added, float cancelledLines, float price) {
        int row = row(key);
        lines.buffer[row] += added;
        if (cancelledLines != 0) {
            cancelled.buffer[row] += cancelledLines;
            money.buffer[row] += cancelledLines * price;
        }
    }

    int size() {
        return keys.size();
    }

    /** Row of a segment; a new one, empty, if it has had no line. */
    int row(long key) {
        int slot = rows.indexOf(key);
        if (rows.indexExists(slot)) {
            return rows.indexGet(slot);
        }
        int row = keys.size();
        rows.indexInsert(slot, key, row);
        keys.add(key);
        lines.add(0);
        cancelled.add(0f);
        money.add(0f);
        return row;
    }

    long key(int row) {
        return keys.get(row);
    }

    int lines(int row) {
        return lines.get(row);
    }

    float cancelled(int row) {
        return cancelled.get(row);
    }

    float money(int row) {
        return money.get(row);
    }
}
