package io.zapas.workbook;

/** A cell spread over one or more columns of a sheet's grid. */
public record Span(int columns, Value value, Look look, Format format) {
    public static Span text(int columns, String text) {
        return new Span(columns, Value.of(text), Look.WRAPPED, Format.TEXT);
    }

    public static Span of(int columns, Value value, Look look, Format format) {
        return new Span(columns, value, look, format);
    }
}
