package io.zapas.cancellation;

import io.zapas.shop.orders.OrderLine;

/**
 * A cancelled order line with what is held of it.
 *
 * @param declared what it was classified as, once, when demand was rebuilt
 * @param verdict the same with its probable cause found
 */
public record CancelledLine(OrderLine line, Verdict declared, Verdict verdict) {
    /** Not judged yet. */
    public static CancelledLine declared(OrderLine line, Verdict declared) {
        return new CancelledLine(line, declared, declared);
    }

    /** Whether an order was lost: a split posting or a stock count is no cancellation. */
    public boolean isReal() {
        return verdict.probable().real();
    }
}
