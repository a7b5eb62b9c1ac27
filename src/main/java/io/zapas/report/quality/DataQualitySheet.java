package io.zapas.report.quality;

import io.zapas.demand.Mark;
import io.zapas.report.SheetContext;
import io.zapas.report.ShopReport;
import io.zapas.report.cancellation.UnknownReasonsTable;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Area;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Span;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What became of every file and row, and how rows became demand: nothing is dropped in silence. */
public final class DataQualitySheet {
    private static final int REJECTED_SHOWN = 200;

    private final SheetContext draft;
    private final Texts texts;
    private final ShopReport report;
    private final Headings on;

    public DataQualitySheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.report = draft.report();
        this.on = draft.headings("quality");
    }

    public void draw(Sheet sheet) {
        sheet.widths(38, 18, 14, 10, 10, 10, 10, 10, 13, 11, 20);
        sheet.title(texts.get("sheet.quality"));
        sheet.note(texts.get("quality.intro"));
        sheet.gap();
        new FileAccounts(draft).draw(sheet);
        unreadable(sheet);
        rejected(sheet);
        demand(sheet);
        periods(sheet);
        unknown(sheet);
        badTerms(sheet);
    }

    private void unreadable(Sheet sheet) {
        if (report.quality().unreadable().isEmpty()) {
            return;
        }
        sheet.gap();
        sheet.subtitle(texts.get("quality.unreadable"));
        sheet.line(
                header("column.file", 1),
                header("quality.fault", 2),
                header("quality.detail", 4),
                header("quality.mend", 4));
        for (UnreadableFile file : report.quality().unreadable()) {
            String fault = "unreadable." + file.fault().toLowerCase(Locale.ROOT);
            sheet.line(
                    Span.text(1, file.source()),
                    Span.text(2, texts.orReadable(fault)),
                    Span.text(4, file.found().in(texts)),
                    Span.text(4, texts.find(fault + ".mend").orElseGet(() -> texts.get("unreadable.mend"))));
        }
    }

    private void rejected(Sheet sheet) {
        List<RejectedRow> shown = new ArrayList<>();
        long all = 0;
        for (RejectedRow row : report.quality().rejected()) {
            if (all++ < REJECTED_SHOWN) {
                shown.add(row);
            }
        }
        sheet.gap();
        sheet.subtitle(texts.get("quality.rejected_rows"));
        sheet.note(
                texts.get("quality.rejected.note", texts.whole(shown.size()), texts.whole(all), "data/rejected.csv"));
        if (shown.isEmpty()) {
            return;
        }
        sheet.line(
                header("column.file", 1),
                header("quality.column", 1),
                header("quality.line", 1),
                header("quality.value", 2),
                header("quality.reason", 3),
                header("quality.expected", 3));
        shown.forEach(row -> sheet.line(
                Span.text(1, row.file()),
                Span.text(1, row.column()),
                Span.of(1, Value.of(row.line()), Look.PLAIN, Format.WHOLE),
                Span.text(2, row.value()),
                Span.text(3, texts.orReadable("rejectreason." + row.reason().toLowerCase(Locale.ROOT))),
                Span.text(3, row.right().in(texts))));
    }

    private void demand(Sheet sheet) {
        if (report.quality().demand().isEmpty()) {
            return;
        }
        sheet.gap();
        sheet.subtitle(texts.get("quality.demand"));
        sheet.note(texts.get("quality.demand.note"));
        Area body = sheet.table(Table.small(
                List.of(
                        on.<DemandEntry>text("entry", 38, entry -> texts.orReadable("demand." + entry.key()))
                                .look(Look.WRAPPED),
                        on.of("lines", Format.WHOLE, entry -> Value.of(entry.lines())),
                        on.of("units", Format.ONE_DECIMAL, entry -> Value.of(entry.units()))),
                report.quality().demand()));
        double sum = report.quality().demand().stream()
                .mapToDouble(DemandEntry::units)
                .sum();
        sheet.line(
                Span.of(1, Value.of(texts.get("quality.demand.total")), Look.TOTAL, Format.TEXT),
                Span.of(1, Value.EMPTY, Look.TOTAL, Format.TEXT),
                Span.of(1, Value.formula("SUM(" + body.column(2).here() + ")", sum), Look.TOTAL, Format.ONE_DECIMAL));
    }

    private void periods(Sheet sheet) {
        Map<Mark, Long> periods = draft.overview().periods();
        if (periods.isEmpty()) {
            return;
        }
        sheet.gap();
        sheet.subtitle(texts.get("quality.periods"));
        sheet.note(texts.get("quality.periods.note"));
        List<Mark> marks = List.copyOf(periods.keySet());
        sheet.table(Table.small(
                List.of(
                        on.<Mark>text("mark", 38, texts::of).look(Look.WRAPPED),
                        on.of("periods_count", Format.WHOLE, mark -> Value.of(periods.get(mark)))),
                marks));
    }

    private void unknown(Sheet sheet) {
        if (report.cancellations().unknown().isEmpty()) {
            return;
        }
        sheet.gap();
        sheet.subtitle(texts.get("cancellations.unknown"));
        sheet.note(texts.get("cancellations.unknown.note"));
        sheet.table(UnknownReasonsTable.table(
                draft.headings("cancellations"), report.cancellations().unknown(), 4));
    }

    private void badTerms(Sheet sheet) {
        if (report.quality().badTerms().isEmpty()) {
            return;
        }
        sheet.gap();
        sheet.subtitle(texts.get("quality.bad_terms"));
        sheet.note(texts.get("quality.bad_terms.note"));
        sheet.line(
                header("column.sku", 1),
                header("column.location", 1),
                header("quality.term", 2),
                header("quality.value", 1),
                header("quality.line", 2),
                header("quality.used", 4));
        report.quality()
                .badTerms()
                .forEach(term -> sheet.line(
                        Span.text(1, term.sku()),
                        Span.text(1, draft.location(term.location())),
                        Span.text(2, term.term()),
                        Span.text(1, term.value()),
                        Span.text(2, term.row()),
                        Span.text(4, term.used())));
    }

    private Span header(String key, int columns) {
        return Span.of(columns, Value.of(texts.get(key)), Look.HEADER, Format.TEXT);
    }
}
