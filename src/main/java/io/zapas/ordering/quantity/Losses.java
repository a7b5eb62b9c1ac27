package io.zapas.ordering.quantity;

/**
 * Units of demand that are expected to find nothing.
 *
 * @param unavoidable before an order placed on as-of can land, whatever is ordered
 * @param avoidable in the cycle after it, if nothing is ordered, and served by the order that is needed
 */
public record Losses(double unavoidable, double avoidable) {
    static final Losses NONE = new Losses(0, 0);

    static Losses of(StockPaths futures, int order, double need) {
        double enough = Math.max(order, Math.ceil(need - 1e-9));
        return new Losses(futures.lostOnTheWay(), Math.max(0, futures.lost(0) - futures.lost(Math.max(0, enough))));
    }
}
