package io.zapas.workbook;

/** A figure that must be seen first: label above, value in large, a line of context below. */
public record Tile(String label, Value value, Format format, String note) {}
