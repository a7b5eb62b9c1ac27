package io.zapas.report.restock;

import io.zapas.ordering.quantity.OrderSize;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.terms.Terms;
import io.zapas.workbook.RowRef;
import io.zapas.workbook.Value;
import java.util.OptionalInt;

/**
 * The last step of the waterfall as a formula: whole packs, the minimum, the room that the maximum stock leaves. Where the
 * engine followed another rule (do not order, no forecast, a minimum above the maximum) its figure stands as it is.
 */
final class OrderRounding {
    private static final String TINY = "0.000000001";

    private OrderRounding() {}

    /** Units that fit under the maximum stock, empty without one. */
    static Value room(Recommendation plan) {
        OptionalInt room = OrderSize.room(held(plan), plan.terms().lot());
        return room.isPresent() ? Value.of(room.getAsInt()) : Value.EMPTY;
    }

    private static double held(Recommendation plan) {
        return Math.max(0, plan.waterfall().onHand()) + plan.position().inbound();
    }

    static Value cell(Recommendation plan, RowRef row) {
        double need = plan.waterfall().need();
        double rounding = plan.orderQuantity() - need;
        Terms.Lot lot = plan.terms().lot();
        boolean asComputed =
                !lot.moqAboveMost() && OrderSize.of(need, held(plan), lot).units() == plan.orderQuantity();
        return asComputed ? Value.formula(formula(row), rounding) : Value.of(rounding);
    }

    private static String formula(RowRef row) {
        String need = row.at("need");
        String moq = row.at("moq");
        String pack = row.at("pack");
        String room = row.at("room");
        String packs = "ROUNDUP((MAX(" + need + "," + moq + ")-" + TINY + ")/" + pack + ",0)*" + pack;
        String fits = "INT(" + room + "/" + pack + ")*" + pack;
        return "IF(" + need + "<=" + TINY + ",0,IF(" + room + "=\"\"," + packs + ",IF(" + packs + "<=" + room + ","
                + packs + ",IF(" + fits + "<" + moq + ",0," + fits + "))))-" + need;
    }
}
