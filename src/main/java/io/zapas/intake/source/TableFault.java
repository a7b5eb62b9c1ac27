package io.zapas.intake.source;

/** A file or table cannot be used as a whole. Never leaves this package: it becomes an {@link Unreadable}. */
public final class TableFault extends RuntimeException {
    private final Unreadable.Fault fault;
    private final Remark remark;

    public TableFault(Unreadable.Fault fault, Wording wording, Object... arguments) {
        this(fault, Remark.of(wording, arguments));
    }

    public TableFault(Unreadable.Fault fault, Remark remark) {
        super(remark.toString());
        this.fault = fault;
        this.remark = remark;
    }

    public Unreadable at(String source) {
        return new Unreadable(source, fault, remark);
    }
}
