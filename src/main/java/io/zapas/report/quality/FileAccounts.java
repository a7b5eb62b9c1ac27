package io.zapas.report.quality;

import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.shop.Money;
import io.zapas.workbook.Area;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.RowRef;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Span;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Per file: four counts that add up to its rows, and units and money that tie out. */
final class FileAccounts {
    private final SheetContext draft;
    private final Texts texts;
    private final Headings on;
    private final List<FileAccount> files;

    FileAccounts(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings("quality");
        this.files = draft.report().quality().files();
    }

    void draw(Sheet sheet) {
        sheet.subtitle(texts.get("quality.files"));
        if (files.isEmpty()) {
            sheet.warning(texts.get("missing.files"));
            return;
        }
        sheet.note(texts.get("quality.files.note"));
        Area body = sheet.table(Table.small(columns(), files));
        totals(sheet, body);
    }

    private List<Column<FileAccount>> columns() {
        return List.of(
                on.<FileAccount>text("file", 38, FileAccount::source).look(Look.WRAPPED),
                on.<FileAccount>text("kind", 18, this::kind).look(Look.WRAPPED),
                on.of("newest", Format.DATE, file -> Value.ofDay(file.newest())),
                count("rows", FileAccount::rows),
                count("accepted", FileAccount::accepted),
                count("merged", FileAccount::merged),
                count("identical", FileAccount::identical),
                count("rejected", FileAccount::rejected),
                on.<FileAccount>computed("adds_up", Format.TEXT, this::addsUp).look(Look.WRAPPED),
                count("units", file -> file.read().units()),
                on.<FileAccount>text("tie_out", 20, this::tieOut).look(Look.WRAPPED));
    }

    private Value addsUp(FileAccount file, RowRef row) {
        String yes = texts.get("quality.yes");
        String no = texts.get("quality.no");
        String sum = "SUM(" + row.at("accepted") + ":" + row.at("rejected") + ")";
        return Value.formula(
                "IF(" + row.at("rows") + "=" + sum + ",\"" + yes + "\",\"" + no + "\")",
                Value.of(file.rowsAddUp() ? yes : no));
    }

    private String kind(FileAccount file) {
        return texts.orReadable("kind." + file.kind().toLowerCase(Locale.ROOT)) + " (" + file.format() + ")";
    }

    private String tieOut(FileAccount file) {
        String money = money(file.read().money());
        if (file.tiesOut()) {
            return money.isEmpty() ? texts.get("quality.ties") : texts.get("quality.ties_money", money);
        }
        return texts.get(
                "quality.ties_not",
                texts.whole(file.booked().units()) + " " + money(file.booked().money()),
                texts.whole(file.read().units()) + " " + money);
    }

    private String money(List<Money> sums) {
        return sums.stream()
                .map(sum -> texts.money(sum.amount(), sum.currency()))
                .collect(Collectors.joining(", "));
    }

    private void totals(Sheet sheet, Area body) {
        List<ToLongFunction<FileAccount>> counts = List.of(
                FileAccount::rows,
                FileAccount::accepted,
                FileAccount::merged,
                FileAccount::identical,
                FileAccount::rejected);
        List<Span> spans = new ArrayList<>();
        spans.add(Span.of(3, Value.of(texts.get("total")), Look.TOTAL, Format.TEXT));
        for (int i = 0; i < counts.size(); i++) {
            long sum = files.stream().mapToLong(counts.get(i)).sum();
            String formula = "SUM(" + body.column(3 + i).here() + ")";
            spans.add(Span.of(1, Value.formula(formula, sum), Look.TOTAL, Format.WHOLE));
        }
        sheet.line(spans.toArray(Span[]::new));
    }

    private Column<FileAccount> count(String id, ToLongFunction<FileAccount> part) {
        return on.of(id, Format.WHOLE, file -> Value.of(part.applyAsLong(file)));
    }
}
