package io.zapas.cancellation.driver;

import java.util.ArrayList;
import java.util.List;

/**
 * Segment keys: which dimensions, and their values. All dimensions alone, and all pairs of them but those with a SKU, of which
 * there are too many to find anything in.
 */
final class Keys {
    private static final int SET_SHIFT = 48;
    private static final int FIRST_SHIFT = 16;
    private static final int SECOND_MASK = (1 << FIRST_SHIFT) - 1;
    private static final long FIRST_MASK = (1L << SET_SHIFT - FIRST_SHIFT) - 1;

    /** The dimensions of a set of segments; {@code second} -1 for one alone. */
    record Set(int first, int second) {
        boolean isPair() {
            return second >= 0;
        }

        boolean has(int dimension) {
            return first == dimension || second == dimension;
        }
    }

    static final List<Set> SETS = sets();

    private Keys() {}

    private static List<Set> sets() {
        var sets = new ArrayList<Set>();
        for (int d = 0; d < Dimension.COUNT; d++) {
            sets.add(new Set(d, -1));
        }
        for (int a = 1; a < Dimension.COUNT; a++) {
            for (int b = a + 1; b < Dimension.COUNT; b++) {
                sets.add(new Set(a, b));
            }
        }
        return List.copyOf(sets);
    }

    static long of(int set, LineTable.Chunk chunk, int row) {
        var dimensions = SETS.get(set);
        int second = dimensions.isPair() ? chunk.value(dimensions.second(), row) : 0;
        return of(set, chunk.value(dimensions.first(), row), second);
    }

    static long of(int set, int first, int second) {
        return (long) set << SET_SHIFT | (long) first << FIRST_SHIFT | second;
    }

    static int set(long key) {
        return (int) (key >> SET_SHIFT);
    }

    static int first(long key) {
        return (int) (key >> FIRST_SHIFT & FIRST_MASK);
    }

    static int second(long key) {
        return (int) (key & SECOND_MASK);
    }

    /** Whether a line belongs to the segment. */
    static boolean holds(long key, LineTable.Chunk chunk, int row) {
        var dimensions = SETS.get(set(key));
        return chunk.value(dimensions.first(), row) == first(key)
                && (!dimensions.isPair() || chunk.value(dimensions.second(), row) == second(key));
    }
}
