package io.zapas.cancellation;

import io.zapas.shop.orders.OrderLine;

/** A cancelled order line with what is held of it. */
public record CancelledLine(OrderLine line, Verdict verdict) {}
