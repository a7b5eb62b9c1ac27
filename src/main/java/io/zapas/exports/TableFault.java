package io.zapas.exports;

/** A file or table cannot be used as a whole. Never leaves this package: it becomes an {@link Unreadable}. */
final class TableFault extends RuntimeException {
    private final Unreadable.Fault fault;
    private final Remark remark;

    TableFault(Unreadable.Fault fault, Wording wording, Object... arguments) {
        this(fault, Remark.of(wording, arguments));
    }

    TableFault(Unreadable.Fault fault, Remark remark) {
        super(remark.toString());
        this.fault = fault;
        this.remark = remark;
    }

    Unreadable at(String source) {
        return new Unreadable(source, fault, remark);
    }
}
