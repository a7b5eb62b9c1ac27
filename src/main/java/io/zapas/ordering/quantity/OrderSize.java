package io.zapas.ordering.quantity;

import io.zapas.ordering.quantity.Recommendation.Reason;
import io.zapas.ordering.terms.Terms;
import java.util.OptionalInt;

/**
 * Whole packs, minimum and maximum stock or room on the shelf, whichever is less.
 *
 * <p>The maximum bounds on hand + inbound + order, so that it holds even if nothing is sold until the order lands. It is
 * kept before the minimum: where less than the minimum has room, nothing is ordered, and a minimum above the maximum
 * itself is not followed.
 */
public record OrderSize(int units, Reason reason) {
    /** What is less than this above a whole unit is not another unit. */
    public static final double TINY = 1e-9;

    /**
     * @param wanted units before rounding, may be negative
     * @param held on hand and inbound, as far as the maximum counts them
     */
    public static OrderSize of(double wanted, double held, Terms.Lot lot) {
        int whole = (int) Math.min(Integer.MAX_VALUE / 4, Math.ceil(wanted - TINY));
        if (whole <= 0) {
            return new OrderSize(0, Reason.ENOUGH_STOCK);
        }
        int moq = lot.moqAboveMost() ? 0 : lot.moq();
        int packs = up(Math.max(whole, moq), lot.packSize());
        Reason reason = packs == whole
                ? Reason.BELOW_ORDER_UP_TO
                : moq > up(whole, lot.packSize()) ? Reason.RAISED_TO_MOQ : Reason.RAISED_TO_PACK;
        OptionalInt room = room(held, lot);
        if (room.isEmpty() || packs <= room.getAsInt()) {
            return new OrderSize(packs, reason);
        }
        int fits = room.getAsInt() / lot.packSize() * lot.packSize();
        return new OrderSize(
                fits < moq ? 0 : fits,
                lot.roomBinds() ? Reason.LIMITED_BY_SHELF_SPACE : Reason.LIMITED_BY_MAXIMUM_STOCK);
    }

    /** Whole units that still fit beside those held, empty where nothing bounds them. */
    public static OptionalInt room(double held, Terms.Lot lot) {
        OptionalInt most = lot.most();
        return most.isEmpty()
                ? most
                : OptionalInt.of((int) Math.floor(Math.max(0, most.getAsInt() - Math.max(0, held)) + TINY));
    }

    private static int up(int units, int pack) {
        return (int) Math.min(Integer.MAX_VALUE / 2 / pack * (long) pack, (units + pack - 1L) / pack * pack);
    }
}
