package io.zapas.report;

import io.zapas.cancellation.UnknownReason;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.List;

/** Reasons that the taxonomy does not know, by name: nothing is dropped and nothing guessed. */
final class UnknownReasons {
    private UnknownReasons() {}

    private static final int SHOWN = 50;

    /** @param spread columns of the sheet's grid that a wording takes */
    static Table<UnknownReason> table(Headings on, List<UnknownReason> reasons, int spread) {
        return Table.small(
                List.of(
                        on.<UnknownReason>text("reason_id", 12, UnknownReason::reasonId)
                                .look(Look.WRAPPED),
                        on.of("lines", Format.WHOLE, reason -> Value.of(reason.lines())),
                        on.<UnknownReason>text("initiator", 12, UnknownReason::initiator)
                                .look(Look.WRAPPED)
                                .spanning(2),
                        on.<UnknownReason>text("reason_text", 12, UnknownReason::reason)
                                .look(Look.WRAPPED)
                                .spanning(spread)),
                reasons.subList(0, Math.min(SHOWN, reasons.size())));
    }
}
