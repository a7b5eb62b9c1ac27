package io.zapas.cancellation;

/** A cancelled order line with what is held of it. */
public record CancelledLine(OrderLine line, Verdict verdict) {}
