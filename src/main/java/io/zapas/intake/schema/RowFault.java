package io.zapas.intake.schema;

import io.zapas.intake.source.Remark;

/**
 * A value that cannot be used. Thrown deep in the parsing of a value and caught once per row, so it carries no stack
 * trace: a file of a million bad rows must not cost a million stack walks.
 */
final class RowFault extends RuntimeException {
    private final String column;
    private final String value;
    private final RejectReason reason;
    private final Remark expected;

    RowFault(String column, String value, RejectReason reason, Remark expected) {
        super(null, null, false, false);
        this.column = column;
        this.value = value;
        this.reason = reason;
        this.expected = expected;
    }

    Rejected at(long line) {
        return new Rejected(line, Quoted.cut(column, 200), Quoted.cut(value, 200), reason, expected);
    }
}
