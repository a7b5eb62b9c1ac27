package io.zapas.report.cancellation;

import io.zapas.advice.RootCauses;
import io.zapas.cancellation.driver.DriverReport;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Sheet;
import java.util.stream.Collectors;

/** Where the cancellations come from, what they cost, what moved, and how the causes were judged. */
public final class RootCausesSheet {
    private final SheetContext draft;
    private final Texts texts;

    public RootCausesSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
    }

    public void draw(Sheet sheet) {
        sheet.widths(14, 14, 14, 14, 14, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12);
        sheet.title(texts.get("sheet.roots"));
        RootCauses roots = draft.report().desk().roots().orElse(null);
        if (roots == null || draft.report().cancellations().lines() == 0) {
            sheet.warning(texts.get("missing.orders"));
            return;
        }
        intro(sheet, roots.drivers());
        DriverWords words = new DriverWords(draft);
        new DriverTables(draft, words).draw(sheet, roots.drivers());
        new LossTables(draft, words).draw(sheet, roots.costs());
        new ChangeTables(draft, words).draw(sheet, roots.drivers());
        new EvidenceTables(draft).draw(sheet, roots.evidence());
        if (!roots.drivers().untold().isEmpty()) {
            sheet.gap();
            sheet.note(texts.get(
                    "roots.untold",
                    roots.drivers().untold().stream().map(words::dimension).collect(Collectors.joining(", "))));
        }
    }

    private void intro(Sheet sheet, DriverReport drivers) {
        sheet.note(texts.get(
                "roots.intro",
                texts.date(drivers.from()),
                texts.date(drivers.to()),
                texts.whole(drivers.lines()),
                texts.whole(drivers.cancelled())));
        sheet.note(texts.get("roots.method", texts.whole(drivers.tried())));
    }
}
