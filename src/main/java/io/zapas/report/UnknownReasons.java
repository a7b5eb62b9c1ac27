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

    static Table<UnknownReason> table(Headings on, List<UnknownReason> reasons) {
        return Table.small(
                List.of(
                        on.<UnknownReason>text("reason_id", 12, UnknownReason::reasonId)
                                .look(Look.WRAPPED),
                        on.of("lines", Format.WHOLE, reason -> Value.of(reason.lines())),
                        on.<UnknownReason>text("reason_text", 26, UnknownReason::reason)
                                .look(Look.WRAPPED),
                        on.text("initiator", 12, UnknownReason::initiator)),
                reasons);
    }
}
