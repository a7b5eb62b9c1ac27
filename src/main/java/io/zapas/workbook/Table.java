package io.zapas.workbook;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns times rows. Rows are read once, in order, and need not fit into memory.
 *
 * @param name by which the table's columns get their names ({@code name_column}), "" for none
 * @param filter a filter on the header; one table of a sheet can have it
 * @param frozen columns that stay in sight when scrolling right; -1: neither they nor the header stay
 * @param overflow stands in the last row if there are more rows than a sheet can hold: where to find the rest
 */
public record Table<T>(
        String name, List<Column<T>> columns, Iterable<? extends T> rows, boolean filter, int frozen, String overflow) {
    /** A small table among others. */
    public static <T> Table<T> small(List<Column<T>> columns, Iterable<? extends T> rows) {
        return new Table<>("", columns, rows, false, -1, "…");
    }

    /** The table that a sheet is about: header frozen, with a filter, its columns named. */
    public static <T> Table<T> main(
            String name, int frozen, List<Column<T>> columns, Iterable<? extends T> rows, String overflow) {
        return new Table<>(name, columns, rows, true, frozen, overflow);
    }

    /** The same under a name: its columns get names to be used in formulas. */
    public Table<T> named(String newName) {
        return new Table<>(newName, columns, rows, filter, frozen, overflow);
    }

    /** -1 if they are not known before they are read. */
    int count() {
        return rows instanceof Collection<?> held ? held.size() : -1;
    }

    /** Columns of the sheet by id, for a table that begins at {@code left}. */
    Map<String, Integer> places(int left) {
        Map<String, Integer> places = new HashMap<>();
        int place = left;
        for (Column<T> column : columns) {
            places.put(column.id(), place);
            place += column.span();
        }
        return places;
    }
}
