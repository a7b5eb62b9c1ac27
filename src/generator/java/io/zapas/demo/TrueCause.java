package io.zapas.demo;

/** Why a posting was really cancelled, whatever the export says. */
public enum TrueCause {
    /** Planted: sold against goods of an overdue purchase order. */
    SUPPLY_LATE(Fault.SELLER),
    /** Planted: more open orders than stock. */
    OVERSOLD(Fault.SELLER),
    /** Planted: the record shows units that are not there. */
    STOCK_RECORD_WRONG(Fault.SELLER),
    /** Planted: the batch is defective. */
    QUALITY(Fault.SELLER),
    /** Planted: mishandled on the bad weekday. */
    PROCESSING(Fault.SELLER),
    /** Planted: the carrier did not collect in time. */
    CARRIER_LATE(Fault.CARRIER),
    /** Everyday noise: a single unit missing, damaged or mixed up. */
    EVERYDAY_SELLER(Fault.SELLER),
    BUYER_CHANGED_MIND(Fault.BUYER),
    BUYER_DID_NOT_COLLECT(Fault.BUYER),
    LOST_OR_UNDELIVERABLE(Fault.CARRIER),
    PLATFORM(Fault.PLATFORM),
    /** Not a cancellation: the posting was split into others. */
    SPLIT(Fault.PLATFORM);

    private final Fault fault;

    TrueCause(Fault fault) {
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
