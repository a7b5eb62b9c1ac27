package io.zapas.intake.schema;

import io.zapas.shop.Row;

/** A row that could be read. */
public record Accepted(long line, Row row) implements Parsed {}
