package io.zapas.exports;

/** A row that could be read. */
public record Accepted(long line, Row row) implements Parsed {}
