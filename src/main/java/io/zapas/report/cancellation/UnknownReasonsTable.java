package io.zapas.report.cancellation;

import io.zapas.cancellation.declared.UnknownReason;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.workbook.Format;
import io.zapas.workbook.Sheet;
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

    /**
     * Nothing if all are known.
     *
     * @param spread columns of the sheet's grid that a wording takes
     */
    public static void draw(SheetContext draft, Sheet sheet, int spread) {
        List<UnknownReason> reasons = draft.report().cancellations().unknown();
        if (reasons.isEmpty()) {
            return;
        }
        Headings on = draft.headings("cancellations");
        sheet.section(draft.texts().get("cancellations.unknown"));
        sheet.note(draft.texts().get("cancellations.unknown.note"));
        sheet.table(
                reasons.subList(0, Math.min(SHOWN, reasons.size())),
                on.words("reason_id", 1, UnknownReason::reasonId),
                on.number("lines", Format.WHOLE, UnknownReason::lines),
                on.words("initiator", 2, UnknownReason::initiator),
                on.words("reason_text", spread, UnknownReason::reason),
                on.words("paste", 4, UnknownReasonsTable::line));
    }
}
