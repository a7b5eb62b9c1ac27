package io.zapas.report;

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
final class Headings {
    private final Texts texts;
    private final String table;
    private final String unit;

    /** @param unit stands for {@code {0}} in headers, usually the currency */
    Headings(Texts texts, String table, String unit) {
        this.texts = texts;
        this.table = table;
        this.unit = unit;
    }

    <T> Column<T> of(String id, Format format, Function<T, Value> value) {
        return Column.of(id, header(id), comment(id), format, value);
    }

    <T> Column<T> text(String id, int width, Function<T, String> value) {
        return Headings.this
                .<T>of(id, Format.TEXT, row -> Value.of(value.apply(row)))
                .width(width);
    }

    <T> Column<T> computed(String id, Format format, BiFunction<T, RowRef, Value> value) {
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
