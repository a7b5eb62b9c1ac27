package io.zapas.intake.schema;

import io.zapas.intake.source.Remark;

/**
 * A row that could not be used, and why.
 *
 * @param line 1-based line, row or element
 * @param column the header as it stands in the file, empty if the whole row is at fault
 * @param value what stood there, cut to 200 characters, empty for personal data
 * @param reason the kind of fault; its text in three languages belongs to the report
 * @param right what would have been right
 */
public record Rejected(long line, String column, String value, RejectReason reason, Remark right) implements Parsed {
    /** What would have been right, in English. */
    public String expected() {
        return right.toString();
    }
}
