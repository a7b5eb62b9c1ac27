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
import io.zapas.workbook.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What became of every file and row, and how rows became demand: nothing is dropped in silence. */
public final class DataQualitySheet {
    private static final int REJECTED_SHOWN = 200;
    private static final List<ToLongFunction<FileAccount>> COUNTS = List.of(
            FileAccount::rows,
            FileAccount::accepted,
            FileAccount::merged,
            FileAccount::identical,
            FileAccount::rejected);

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
        files(sheet);
        unreadable(sheet);
        rejected(sheet);
        demand(sheet);
        periods(sheet);
        UnknownReasonsTable.draw(draft, sheet, 4);
        badTerms(sheet);
    }

    /** Per file: four counts that add up to its rows, and units and money that tie out. */
    private void files(Sheet sheet) {
        sheet.subtitle(texts.get("quality.files"));
        if (report.quality().files().isEmpty()) {
            sheet.warning(texts.get("missing.files"));
            return;
        }
        sheet.note(texts.get("quality.files.note"));
        String yes = texts.get("quality.yes");
        String no = texts.get("quality.no");
        String verdict = "IF({rows}=SUM({accepted}:{rejected}),\"" + yes + "\",\"" + no + "\")";
        Area body = sheet.table(
                report.quality().files(),
                on.words("file", 1, FileAccount::source),
                on.words("kind", 1, this::kind),
                on.of("newest", Format.DATE, file -> Value.ofDay(file.newest())),
                on.number("rows", Format.WHOLE, FileAccount::rows),
                on.number("accepted", Format.WHOLE, FileAccount::accepted),
                on.number("merged", Format.WHOLE, FileAccount::merged),
                on.number("identical", Format.WHOLE, FileAccount::identical),
                on.number("rejected", Format.WHOLE, FileAccount::rejected),
                on.<FileAccount>computed(
                                "adds_up",
                                Format.TEXT,
                                (file, row) -> Value.formula(row.fill(verdict), Value.of(file.rowsAddUp() ? yes : no)))
                        .look(Look.WRAPPED),
                on.number("units", Format.WHOLE, file -> file.read().units()),
                on.words("tie_out", 1, this::tieOut));
        List<Span> totals = new ArrayList<>();
        totals.add(Span.of(3, Value.of(texts.get("total")), Look.TOTAL, Format.TEXT));
        for (ToLongFunction<FileAccount> count : COUNTS) {
            String cells = body.column(2 + totals.size()).here();
            long sum = report.quality().files().stream().mapToLong(count).sum();
            totals.add(Span.of(1, Value.formula("SUM(" + cells + ")", sum), Look.TOTAL, Format.WHOLE));
        }
        sheet.line(totals.toArray(Span[]::new));
    }

    private String kind(FileAccount file) {
        return texts.orReadable("kind." + file.kind().toLowerCase(Locale.ROOT)) + " (" + file.format() + ")";
    }

    private String tieOut(FileAccount file) {
        String money = texts.money(file.read().money());
        if (file.tiesOut()) {
            return money.isEmpty() ? texts.get("quality.ties") : texts.get("quality.ties_money", money);
        }
        return texts.get(
                "quality.ties_not",
                texts.whole(file.booked().units()) + " "
                        + texts.money(file.booked().money()),
                texts.whole(file.read().units()) + " " + money);
    }

    private void unreadable(Sheet sheet) {
        if (report.quality().unreadable().isEmpty()) {
            return;
        }
        sheet.section(texts.get("quality.unreadable"));
        sheet.lines(
                report.quality().unreadable(),
                on.words("file", 1, UnreadableFile::source),
                on.words("fault", 2, file -> texts.orReadable(fault(file))),
                on.words("detail", 4, file -> file.found().in(texts)),
                on.words(
                        "mend",
                        4,
                        file -> texts.find(fault(file) + ".mend").orElseGet(() -> texts.get("unreadable.mend"))));
    }

    private static String fault(UnreadableFile file) {
        return "unreadable." + file.fault().toLowerCase(Locale.ROOT);
    }

    private void rejected(Sheet sheet) {
        List<RejectedRow> shown = new ArrayList<>();
        long all = 0;
        for (RejectedRow row : report.quality().rejected()) {
            if (all++ < REJECTED_SHOWN) {
                shown.add(row);
            }
        }
        sheet.section(texts.get("quality.rejected_rows"));
        sheet.note(
                texts.get("quality.rejected.note", texts.whole(shown.size()), texts.whole(all), "data/rejected.csv"));
        if (shown.isEmpty()) {
            return;
        }
        sheet.lines(
                shown,
                on.words("file", 1, RejectedRow::file),
                on.words("column", 1, RejectedRow::column),
                on.number("line", Format.WHOLE, RejectedRow::line),
                on.words("value", 2, RejectedRow::value),
                on.words(
                        "reason",
                        3,
                        row -> texts.orReadable("rejectreason." + row.reason().toLowerCase(Locale.ROOT))),
                on.words("expected", 3, row -> row.right().in(texts)));
    }

    private void demand(Sheet sheet) {
        if (report.quality().demand().isEmpty()) {
            return;
        }
        sheet.section(texts.get("quality.demand"));
        sheet.note(texts.get("quality.demand.note"));
        Area body = sheet.table(
                report.quality().demand(),
                on.words("entry", 1, entry -> texts.orReadable("demand." + entry.key())),
                on.number("lines", Format.WHOLE, DemandEntry::lines),
                on.number("units", Format.ONE_DECIMAL, DemandEntry::units));
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
        sheet.section(texts.get("quality.periods"));
        sheet.note(texts.get("quality.periods.note"));
        sheet.table(
                periods.keySet(),
                on.words("mark", 1, texts::of),
                on.number("periods_count", Format.WHOLE, periods::get));
    }

    private void badTerms(Sheet sheet) {
        if (report.quality().badTerms().isEmpty()) {
            return;
        }
        sheet.section(texts.get("quality.bad_terms"));
        sheet.note(texts.get("quality.bad_terms.note"));
        sheet.lines(
                report.quality().badTerms(),
                on.words("sku", 1, UnusedTerm::sku),
                on.words("location", 1, term -> draft.location(term.location())),
                on.words("term", 2, UnusedTerm::term),
                on.words("value", 1, UnusedTerm::value),
                on.words("line", 2, UnusedTerm::row),
                on.words("used", 4, UnusedTerm::used));
    }
}
