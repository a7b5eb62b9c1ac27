package io.zapas.report.text;

import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.RowRef;
import io.zapas.workbook.Tile;
import io.zapas.workbook.Value;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Makes the columns of a table in the reader's words: the header is the text {@code <table>.<id>}, or {@code column.<id>} where
 * several tables share it; the comment that defines the figure is the same key with {@code .note}.
 */
public final class Headings {
    private final Texts texts;
    private final String table;
    private final String unit;

    /** @param unit stands for {@code {0}} in headers, usually the currency */
    public Headings(Texts texts, String table, String unit) {
        this.texts = texts;
        this.table = table;
        this.unit = unit;
    }

    public <T> Column<T> of(String id, Format format, Function<T, Value> value) {
        return Column.of(id, header(id), comment(id), format, value);
    }

    /** A figure; nothing stands where it is not a number. */
    public <T> Column<T> number(String id, Format format, ToDoubleFunction<T> figure) {
        return of(id, format, row -> Value.of(figure.applyAsDouble(row)));
    }

    public <T> Column<T> date(String id, Function<T, LocalDate> day) {
        return of(id, Format.DATE, row -> Value.of(day.apply(row)));
    }

    public <T> Column<T> text(String id, int width, Function<T, String> value) {
        return this.<T>of(id, Format.TEXT, row -> Value.of(value.apply(row))).width(width);
    }

    /** A text broken into lines, over so many columns of the sheet's grid. */
    public <T> Column<T> words(String id, int span, Function<T, String> value) {
        return this.<T>of(id, Format.TEXT, row -> Value.of(value.apply(row)))
                .look(Look.WRAPPED)
                .spanning(span);
    }

    public <T> Column<T> computed(String id, Format format, BiFunction<T, RowRef, Value> value) {
        return Column.computed(id, header(id), comment(id), format, value);
    }

    /**
     * @param expression with {@code {id}} for the other cells of the row, see {@link RowRef#fill}
     * @param figure what it evaluates to; nothing stands where that is not a number
     */
    public <T> Column<T> formula(String id, Format format, String expression, ToDoubleFunction<T> figure) {
        return computed(id, format, (row, here) -> {
            double value = figure.applyAsDouble(row);
            return Double.isNaN(value) ? Value.EMPTY : Value.formula(here.fill(expression), value);
        });
    }

    /** Its label is the text {@code <table>.tile.<id>}, the line below the same key with {@code .note}. */
    public Tile tile(String id, Format format, double figure, Object... note) {
        String key = table + ".tile." + id;
        return new Tile(texts.get(key), Value.of(figure), format, texts.get(key + ".note", note));
    }

    private String header(String id) {
        String own = table + "." + id;
        return texts.find(own, unit).orElseGet(() -> texts.get("column." + id, unit));
    }

    private String comment(String id) {
        return texts.find(table + "." + id + ".note")
                .or(() -> texts.find("column." + id + ".note"))
                .orElse("");
    }
}
