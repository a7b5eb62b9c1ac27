package io.zapas.demand;

import java.util.Arrays;

/**
 * For each day: whether a snapshot tells, and whether something could be sold. Two bits a day, as hundreds of thousands of
 * series times hundreds of days would not fit otherwise. Two snapshots of one day: sellable wins.
 */
final class StockDays {
    private int base;
    private long[] known = {};
    private long[] sellable = {};

    void set(int day, boolean isSellable) {
        int word = wordFor(day);
        known[word] |= bit(day);
        if (isSellable) {
            sellable[word] |= bit(day);
        }
    }

    boolean isKnown(int day) {
        return isSet(known, day);
    }

    boolean isOut(int day) {
        return isKnown(day) && !isSet(sellable, day);
    }

    boolean isSellable(int day) {
        return isSet(sellable, day);
    }

    /** First sellable day, {@link Integer#MAX_VALUE} if there is none. */
    int firstSellable() {
        for (int i = 0; i < sellable.length; i++) {
            if (sellable[i] != 0) {
                return ((base + i) << 6) + Long.numberOfTrailingZeros(sellable[i]);
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Two places taken as one: sellable if it is at one of them. */
    StockDays or(StockDays other) {
        var both = new StockDays();
        for (StockDays each : new StockDays[] {this, other}) {
            for (int i = 0; i < each.known.length; i++) {
                int word = both.wordFor((each.base + i) << 6);
                both.known[word] |= each.known[i];
                both.sellable[word] |= each.sellable[i];
            }
        }
        return both;
    }

    private boolean isSet(long[] bits, int day) {
        int word = (day >> 6) - base;
        return word >= 0 && word < bits.length && (bits[word] & bit(day)) != 0;
    }

    private static long bit(int day) {
        return 1L << (day & 63);
    }

    private int wordFor(int day) {
        int word = day >> 6;
        if (known.length == 0) {
            base = word;
        }
        if (word < base) {
            known = shifted(known, base - word);
            sellable = shifted(sellable, base - word);
            base = word;
        }
        int needed = word - base + 1;
        if (needed > known.length) {
            known = Arrays.copyOf(known, needed);
            sellable = Arrays.copyOf(sellable, needed);
        }
        return word - base;
    }

    private static long[] shifted(long[] words, int by) {
        var moved = new long[words.length + by];
        System.arraycopy(words, 0, moved, by, words.length);
        return moved;
    }
}
