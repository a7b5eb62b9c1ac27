package io.zapas.intake.schema;

/** What became of one data row of a file: a typed row, or a reason. Every data row yields exactly one. */
public sealed interface Parsed permits Accepted, Rejected {
    /** 1-based line in a text file, 1-based row in a sheet, 1-based element in a JSON array. */
    long line();
}
