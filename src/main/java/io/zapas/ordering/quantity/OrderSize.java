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

    /**
     * @param wanted units before rounding, may be negative
     * @param held on hand and inbound, as far as the maximum counts them
     */
    public static OrderSize of(double wanted, double held, Terms terms) {
        int whole = (int) Math.min(Integer.MAX_VALUE / 4, Math.ceil(wanted - 1e-9));
        if (whole <= 0) {
            return new OrderSize(0, Reason.ENOUGH_STOCK);
        }
        int moq = effectiveMoq(terms);
        int packs = up(Math.max(whole, moq), terms.packSize());
        Reason reason = packs == whole
                ? Reason.BELOW_ORDER_UP_TO
                : moq > up(whole, terms.packSize()) ? Reason.RAISED_TO_MOQ : Reason.RAISED_TO_PACK;
        if (terms.most().isEmpty()) {
            return new OrderSize(packs, reason);
        }
        int room = (int) Math.floor(Math.max(0, terms.most().getAsInt() - Math.max(0, held)) + 1e-9);
        if (packs <= room) {
            return new OrderSize(packs, reason);
        }
        int fits = room / terms.packSize() * terms.packSize();
        return new OrderSize(
                fits < moq ? 0 : fits,
                terms.roomBinds() ? Reason.LIMITED_BY_SHELF_SPACE : Reason.LIMITED_BY_MAXIMUM_STOCK);
    }

    static boolean moqAboveMaximum(Terms terms) {
        OptionalInt maximum = terms.most();
        return maximum.isPresent() && terms.moq() > maximum.getAsInt();
    }

    private static int effectiveMoq(Terms terms) {
        return moqAboveMaximum(terms) ? 0 : terms.moq();
    }

    private static int up(int units, int pack) {
        return (int) Math.min(Integer.MAX_VALUE / 2 / pack * (long) pack, (units + pack - 1L) / pack * pack);
    }
}
