package io.zapas.exports;

/** A file or table cannot be used as a whole. Never leaves this package: it becomes an {@link Unreadable}. */
final class TableFault extends RuntimeException {
    private final Unreadable.Fault fault;

    TableFault(Unreadable.Fault fault, String detail) {
        super(detail);
        this.fault = fault;
    }

    Unreadable at(String source) {
        return new Unreadable(source, fault, Texts.cut(getMessage(), 500));
    }
}
