package io.zapas.report.restock;

import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.quantity.Waterfall;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.supply.Arrival;
import io.zapas.workbook.RowRef;
import io.zapas.workbook.Value;
import java.util.OptionalDouble;

/**
 * The last step of the waterfall as a formula: whole packs, the minimum, the room that the maximum stock leaves. Where the
 * engine followed another rule (do not order, no forecast, a minimum above the maximum) its figure stands as it is.
 */
final class OrderRounding {
    /** As in the engine: what is less than this above a whole pack is not another pack. */
    private static final double TINY = 1e-9;

    private static final String TINY_TEXT = "0.000000001";

    private OrderRounding() {}

    /** Units wanted before rounding; may be negative. */
    static double need(Recommendation plan) {
        Waterfall steps = plan.waterfall();
        return steps.leadTimeDemand()
                + steps.reviewDemand()
                + steps.safetyStock()
                - steps.onHand()
                - steps.inbound()
                - steps.expectedReturns()
                + steps.lostOnTheWay();
    }

    /** Units that fit under the maximum stock, empty without one. */
    static OptionalDouble room(Recommendation plan) {
        if (plan.terms().maxStock().isEmpty()) {
            return OptionalDouble.empty();
        }
        double inbound = plan.position().arrivals().stream()
                .mapToDouble(Arrival::quantity)
                .filter(quantity -> quantity > 0)
                .sum();
        double held = Math.max(0, plan.waterfall().onHand()) + inbound;
        double room = Math.max(0, plan.terms().maxStock().getAsInt() - held);
        return OptionalDouble.of(Math.floor(room + TINY));
    }

    static Value cell(Recommendation plan, RowRef row) {
        double before = need(plan);
        double rounding = plan.orderQuantity() - before;
        boolean asComputed =
                plan.terms().packSize() >= 1 && order(before, plan.terms(), room(plan)) == plan.orderQuantity();
        return asComputed ? Value.formula(formula(row), rounding) : Value.of(rounding);
    }

    private static double order(double need, Terms terms, OptionalDouble room) {
        if (need <= TINY) {
            return 0;
        }
        int pack = terms.packSize();
        double packs = Math.ceil((Math.max(need, terms.moq()) - TINY) / pack) * pack;
        if (room.isEmpty() || packs <= room.getAsDouble()) {
            return packs;
        }
        double fits = Math.floor(room.getAsDouble() / pack) * pack;
        return fits < terms.moq() ? 0 : fits;
    }

    private static String formula(RowRef row) {
        String need = row.at("need");
        String moq = row.at("moq");
        String pack = row.at("pack");
        String room = row.at("room");
        String packs = "ROUNDUP((MAX(" + need + "," + moq + ")-" + TINY_TEXT + ")/" + pack + ",0)*" + pack;
        String fits = "INT(" + room + "/" + pack + ")*" + pack;
        return "IF(" + need + "<=" + TINY_TEXT + ",0,IF(" + room + "=\"\"," + packs + ",IF(" + packs + "<=" + room + ","
                + packs + ",IF(" + fits + "<" + moq + ",0," + fits + "))))-" + need;
    }
}
