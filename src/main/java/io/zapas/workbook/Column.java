package io.zapas.workbook;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A column of a table: its header and what stands below, as a function of the row.
 *
 * @param id by which formulas of the same row find it, see {@link RowRef}
 * @param group caption over this and the neighbouring columns of the same group, "" for none
 * @param comment shown over the header: what the figure is and how it comes about, "" for none
 * @param width in characters
 * @param span columns of the sheet's grid that it takes; more than one only in a small table
 * @param detail kept folded away, one click from sight
 */
public record Column<T>(
        String id,
        String group,
        String header,
        String comment,
        int width,
        int span,
        Format format,
        Look look,
        boolean detail,
        BiFunction<T, RowRef, Value> value) {

    public static <T> Column<T> of(String id, String header, String comment, Format format, Function<T, Value> value) {
        return computed(id, header, comment, format, (row, ref) -> value.apply(row));
    }

    /** A column whose values are formulas over other cells of the row. */
    public static <T> Column<T> computed(
            String id, String header, String comment, Format format, BiFunction<T, RowRef, Value> value) {
        return new Column<>(id, "", header, comment, format.width(), 1, format, Look.PLAIN, false, value);
    }

    public Column<T> width(int characters) {
        return new Column<>(id, group, header, comment, characters, span, format, look, detail, value);
    }

    public Column<T> look(Look other) {
        return new Column<>(id, group, header, comment, width, span, format, other, detail, value);
    }

    public Column<T> group(String caption) {
        return new Column<>(id, caption, header, comment, width, span, format, look, detail, value);
    }

    public Column<T> folded() {
        return new Column<>(id, group, header, comment, width, span, format, look, true, value);
    }

    public Column<T> spanning(int columns) {
        return new Column<>(id, group, header, comment, width, columns, format, look, detail, value);
    }
}
