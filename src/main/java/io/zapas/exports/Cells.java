package io.zapas.exports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One raw row as its source hands it over. The same object is filled again for every row, so that reading allocates
 * only the strings somebody asked for; who wants to keep a row takes {@link #copy()}.
 */
final class Cells {
    /** A value longer than this is no value; it is neither kept nor quoted. */
    static final int LONGEST_VALUE = 100_000;

    private String[] values = new String[64];
    private boolean[] numbers = new boolean[64];
    private int size;
    private int tooLong = -1;
    private int lastFilled = -1;
    private long line;

    void begin(long atLine) {
        Arrays.fill(values, 0, size, "");
        Arrays.fill(numbers, 0, size, false);
        size = 0;
        tooLong = -1;
        lastFilled = -1;
        line = atLine;
    }

    void put(int column, String value, boolean number) {
        reach(column);
        values[column] = value;
        numbers[column] = number;
        if (!value.isEmpty()) lastFilled = Math.max(lastFilled, column);
    }

    /** Notes that something stands in a column nobody asked for. */
    void passOver(int column, boolean empty) {
        reach(column);
        if (!empty) lastFilled = Math.max(lastFilled, column);
    }

    void putTooLong(int column) {
        reach(column);
        lastFilled = Math.max(lastFilled, column);
        if (tooLong < 0) tooLong = column;
    }

    private void reach(int column) {
        if (column >= values.length) {
            values = Arrays.copyOf(values, column * 2);
            numbers = Arrays.copyOf(numbers, column * 2);
        }
        for (; size <= column; size++) values[size] = "";
    }

    /** Whether anything stands in the columns from this one on. */
    boolean filledBeyond(int column) {
        return lastFilled >= column;
    }

    String get(int column) {
        return column < size ? values[column] : "";
    }

    boolean isNumber(int column) {
        return column < size && numbers[column];
    }

    int size() {
        return size;
    }

    boolean blank() {
        return lastFilled < 0;
    }

    /** First column whose value was longer than {@link #LONGEST_VALUE}, or -1. */
    int tooLong() {
        return tooLong;
    }

    /** 1-based line, row or element. */
    long line() {
        return line;
    }

    RawRow copy() {
        return new RawRow(line, new ArrayList<>(Arrays.asList(values).subList(0, size)));
    }

    /** A row that stays. */
    record RawRow(long line, List<String> values) {
        String get(int column) {
            return column < values.size() ? values.get(column) : "";
        }
    }
}
