package io.zapas.intake.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One raw row as its source hands it over. The same object is filled again for every row, so that reading allocates
 * only the strings somebody asked for; who wants to keep a row takes {@link #copy()}.
 */
public final class Cells {
    /** As many columns as a sheet can have; what stands beyond is noticed and not kept. */
    public static final int MOST_COLUMNS = 16_384;

    /** A value longer than this is no value; it is neither kept nor quoted. */
    public static final int LONGEST_VALUE = 100_000;

    /** Characters of one record at most; a longer one is a quote that was never closed. */
    public static final int LONGEST_RECORD = 16 * 1024 * 1024;

    private String[] values = new String[64];
    private boolean[] numbers = new boolean[64];
    private int size;
    private int tooLong = -1;
    private int lastFilled = -1;
    private long line;

    public void begin(long atLine) {
        Arrays.fill(values, 0, size, "");
        Arrays.fill(numbers, 0, size, false);
        size = 0;
        tooLong = -1;
        lastFilled = -1;
        line = atLine;
    }

    public void put(int column, String value, boolean number) {
        if (!reach(column)) return;
        values[column] = value;
        numbers[column] = number;
        if (!isBlank(value)) lastFilled = Math.max(lastFilled, column);
    }

    /** Notes whether something stands in a column nobody asked for: a row is blank or not whoever asks. */
    public void passOver(int column, char[] buffer, int offset, int length) {
        if (!reach(column)) return;
        for (int i = offset; i < offset + length; i++) {
            if (Names.isSpace(buffer[i])) continue;
            lastFilled = Math.max(lastFilled, column);
            return;
        }
    }

    public void passOver(int column, String value) {
        if (reach(column) && !isBlank(value)) lastFilled = Math.max(lastFilled, column);
    }

    public void putTooLong(int column) {
        reach(column);
        lastFilled = Math.max(lastFilled, column);
        if (tooLong < 0) tooLong = column;
    }

    private static boolean isBlank(String value) {
        return value.isEmpty()
                || Names.isSpace(value.charAt(0)) && Names.clean(value).isEmpty();
    }

    private boolean reach(int column) {
        if (column >= MOST_COLUMNS) {
            lastFilled = Math.max(lastFilled, column);
            return false;
        }
        if (column >= values.length) {
            values = Arrays.copyOf(values, column * 2);
            numbers = Arrays.copyOf(numbers, column * 2);
        }
        for (; size <= column; size++) values[size] = "";
        return true;
    }

    /** Whether anything stands in the columns from this one on. */
    public boolean filledBeyond(int column) {
        return lastFilled >= column;
    }

    public String get(int column) {
        return column < size ? values[column] : "";
    }

    public boolean isNumber(int column) {
        return column < size && numbers[column];
    }

    public int size() {
        return size;
    }

    public boolean blank() {
        return lastFilled < 0;
    }

    /** First column whose value was longer than {@link #LONGEST_VALUE}, or -1. */
    public int tooLong() {
        return tooLong;
    }

    /** 1-based line, row or element. */
    public long line() {
        return line;
    }

    public RawRow copy() {
        return new RawRow(line, new ArrayList<>(Arrays.asList(values).subList(0, size)));
    }

    /** A row that stays. */
    public record RawRow(long line, List<String> values) {
        public String get(int column) {
            return column < values.size() ? values.get(column) : "";
        }
    }
}
