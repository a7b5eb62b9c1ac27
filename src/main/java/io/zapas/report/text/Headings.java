package io.zapas.report.text;

import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.RowRef;
import io.zapas.workbook.Value;
import java.util.function.BiFunction;
import java.util.function.Function;

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

    public <T> Column<T> text(String id, int width, Function<T, String> value) {
        return Headings.this
                .<T>of(id, Format.TEXT, row -> Value.of(value.apply(row)))
                .width(width);
    }

    public <T> Column<T> computed(String id, Format format, BiFunction<T, RowRef, Value> value) {
        return Column.computed(id, header(id), comment(id), format, value);
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
