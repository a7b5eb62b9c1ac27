package io.zapas.intake.schema;

import io.zapas.intake.source.Remark;
import io.zapas.shop.Row;

/** What became of one data row of a file: a typed row, or a reason. Every data row yields exactly one. */
public sealed interface Parsed {
    /** 1-based line in a text file, 1-based row in a sheet, 1-based element in a JSON array. */
    long line();

    /** A row that could be read. */
    record Accepted(long line, Row row) implements Parsed {}

    /**
     * A row that could not be used, and why.
     *
     * @param column the header as it stands in the file, empty if the whole row is at fault
     * @param value what stood there, cut to 200 characters, empty for personal data
     * @param reason the kind of fault; its text in three languages belongs to the report
     * @param right what would have been right
     */
    record Rejected(long line, String column, String value, RejectReason reason, Remark right) implements Parsed {
        /** What would have been right, in English. */
        public String expected() {
            return right.toString();
        }
    }
}
