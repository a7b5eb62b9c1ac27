package io.zapas.demand;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Verdict;
import io.zapas.shop.orders.OrderLine;

/**
 * Which order line counts as demand.
 *
 * <p>What the buyer took back before hand-over consumed nothing and is left out. What the seller, the platform or the carrier
 * spoilt stays: the buyer wanted it. After hand-over the goods were taken from stock, whoever cancelled: demand that comes
 * back. Before hand-over and unclear: the line counts with {@link #unclearShare}, the part of the shop's declared
 * cancellations before hand-over that was not the buyer's.
 */
public final class DemandRule {
    private static final String LOST = "lost";

    private DemandRule() {}

    public static Standing of(OrderLine line, Verdict verdict) {
        return switch (line.state()) {
            case OPEN -> Standing.OPEN;
            case SHIPPED -> Standing.HANDED_OVER;
            case DELIVERED -> line.returnedQuantity() > 0 ? Standing.COMING_BACK : Standing.HANDED_OVER;
            case RETURNED -> Standing.COMING_BACK;
            case SPLIT -> Standing.SPLIT;
            case REVERSAL -> Standing.REVERSAL;
            case CANCELLED -> cancelled(line, verdict);
        };
    }

    private static Standing cancelled(OrderLine line, Verdict verdict) {
        if (!verdict.probable().real()) {
            return Standing.SPLIT;
        }
        if (verdict.probable().id().equals(LOST)) {
            return Standing.LOST;
        }
        if (line.cancelledAfterHandOver()) {
            return Standing.COMING_BACK;
        }
        return switch (verdict.fault()) {
            case SELLER, PLATFORM, CARRIER -> Standing.NOT_SERVED;
            case BUYER -> Standing.CANCELLED_BY_BUYER;
            case UNCLEAR -> Standing.UNCLEAR;
        };
    }

    /** Whether the cause is declared rather than concluded: only such lines tell the share of the unclear ones. */
    static boolean isDeclared(Verdict verdict) {
        return !verdict.declared().equals(Cause.UNCLEAR);
    }

    /** Laplace's rule: (declared, not the buyer's + 1) / (declared + 2), so one half where nothing is declared. */
    static double unclearShare(long notBuyers, long declared) {
        return (notBuyers + 1.0) / (declared + 2.0);
    }
}
