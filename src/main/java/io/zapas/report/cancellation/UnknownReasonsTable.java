package io.zapas.report.cancellation;

import io.zapas.cancellation.declared.UnknownReason;
import io.zapas.report.text.Headings;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.List;

/** Reasons that the taxonomy does not know, by name: nothing is dropped and nothing guessed. */
public final class UnknownReasonsTable {
    private UnknownReasonsTable() {}

    private static final int SHOWN = 50;
    private static final int PHRASE = 80;

    /**
     * What can be pasted below {@code causes:} in the user's own file. A text that was cut is given as the phrase that it begins
     * with.
     */
    static String line(UnknownReason reason) {
        String what = reason.reason().isEmpty()
                ? "ids: [" + quoted(reason.reasonId()) + "]"
                : reason.isCut()
                        ? "phrases: [" + quoted(beginning(reason.reason())) + "]"
                        : "texts: [" + quoted(reason.reason()) + "]";
        return "  - {id: " + reason.takenFor() + ", " + what + "}";
    }

    /** Whole words, without the signs that mean something in a phrase. */
    private static String beginning(String cut) {
        String words = cut.replaceAll("[|&_*!]", " ").replace("..", " ");
        String head = words.substring(0, Math.min(PHRASE, words.length()));
        int last = head.lastIndexOf(' ');
        return last > PHRASE / 2 ? head.substring(0, last) : head;
    }

    /** As YAML's double quotes want it. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < ' ') {
                quoted.append(' ');
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    /** @param spread columns of the sheet's grid that a wording takes */
    public static Table<UnknownReason> table(Headings on, List<UnknownReason> reasons, int spread) {
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
                                .spanning(spread),
                        on.<UnknownReason>text("paste", 12, UnknownReasonsTable::line)
                                .look(Look.WRAPPED)
                                .spanning(4)),
                reasons.subList(0, Math.min(SHOWN, reasons.size())));
    }
}
