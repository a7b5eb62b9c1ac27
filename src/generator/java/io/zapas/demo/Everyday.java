package io.zapas.demo;

import java.util.List;

/**
 * The cancellations that every shop has, as data.
 *
 * @param share of all postings
 * @param when it happens
 * @param fbsOnly whether only the seller's own shipping knows it
 */
record Everyday(CancelReason reason, TrueCause cause, double share, When when, boolean fbsOnly) {
    enum When {
        BEFORE_HAND_OVER,
        ON_THE_WAY,
        AT_PICKUP_POINT
    }

    static final List<Everyday> ALL = List.of(
            buyer(CancelReason.POSTPONED, 0.0022),
            buyer(CancelReason.buyer(502, "Some products were cancelled"), 0.0022),
            buyer(CancelReason.buyer(503, "Discount not applied"), 0.002),
            buyer(CancelReason.buyer(504, "Wants to change and reorder"), 0.0045),
            buyer(CancelReason.TOO_LONG, 0.0035),
            buyer(CancelReason.buyer(506, "Found cheaper"), 0.0055),
            buyer(CancelReason.buyer(508, "None of these suits"), 0.004),
            buyer(CancelReason.buyer(710, "Wrong address"), 0.0015),
            buyer(CancelReason.UNKNOWN_CLIENT, 0.003),
            new Everyday(CancelReason.UNKNOWN_OZON, TrueCause.PLATFORM, 0.002, When.BEFORE_HAND_OVER, false),
            new Everyday(
                    CancelReason.NOT_COLLECTED, TrueCause.BUYER_DID_NOT_COLLECT, 0.0065, When.AT_PICKUP_POINT, false),
            new Everyday(CancelReason.NO_DELIVERY, TrueCause.LOST_OR_UNDELIVERABLE, 0.0005, When.ON_THE_WAY, false),
            new Everyday(CancelReason.LOST, TrueCause.LOST_OR_UNDELIVERABLE, 0.0009, When.ON_THE_WAY, false),
            seller(CancelReason.OUT_OF_STOCK, 0.0022, When.BEFORE_HAND_OVER),
            seller(CancelReason.SELLER_OTHER, 0.0010, When.BEFORE_HAND_OVER),
            seller(CancelReason.DEFECTIVE, 0.0004, When.BEFORE_HAND_OVER),
            seller(CancelReason.ARBITRATION, 0.0003, When.ON_THE_WAY));

    private static Everyday buyer(CancelReason reason, double share) {
        return new Everyday(reason, TrueCause.BUYER_CHANGED_MIND, share, When.BEFORE_HAND_OVER, false);
    }

    private static Everyday seller(CancelReason reason, double share, When when) {
        return new Everyday(reason, TrueCause.EVERYDAY_SELLER, share, when, true);
    }
}
