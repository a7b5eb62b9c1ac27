package io.zapas.report.restock;

import io.zapas.advice.HoldingCost;
import io.zapas.advice.Line;
import io.zapas.advice.Overview.ClassTotals;
import io.zapas.advice.Overview.CoverCount;
import io.zapas.advice.Overview.Listing;
import io.zapas.report.Columns;
import io.zapas.report.SheetContext;
import io.zapas.report.text.ReportWords;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Area;
import io.zapas.workbook.Chart;
import io.zapas.workbook.Chart.Plot;
import io.zapas.workbook.Chart.Shape;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.RowRef;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Span;
import io.zapas.workbook.Table;
import io.zapas.workbook.Theme;
import io.zapas.workbook.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** ABC x XYZ, how long the stock lasts, what is too much and what does not move at all. */
public final class StockHealthSheet {
    private static final int CHART_HEIGHT = 13;
    private static final String[] XYZ = {"X", "Y", "Z"};
    private static final ClassTotals NONE = new ClassTotals(0, 0, 0, 0);

    private final SheetContext draft;
    private final Texts texts;

    public StockHealthSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
    }

    public void draw(Sheet sheet) {
        sheet.widths(12, 14, 34, 16, 11, 11, 11, 12, 9, 9, 9, 11, 11, 16, 34);
        sheet.title(texts.get("sheet.health"));
        if (draft.overview().items() == 0) {
            sheet.warning(texts.get("missing.demand"));
            return;
        }
        if (!draft.stockTold()) {
            sheet.warning(texts.get("missing.stock"));
        }
        matrix(sheet);
        classes(sheet);
        cover(sheet);
        listing(sheet, "excess", draft.overview().stock().excess());
        listing(sheet, "dead", draft.overview().stock().dead());
    }

    /** How many items and how much money stand in each of the nine fields. */
    private void matrix(Sheet sheet) {
        sheet.gap();
        sheet.subtitle(texts.get("health.matrix"));
        sheet.note(texts.get("health.matrix.note"));
        Columns<String> columns = draft.<String>columns("health")
                .text("abc", 12, abc -> texts.get("health.abc." + abc))
                .strong()
                .spanning(3);
        for (String xyz : XYZ) {
            columns.add(field(xyz, "count", Format.WHOLE, ClassTotals::items));
        }
        for (String xyz : XYZ) {
            columns.add(
                    field(xyz, "money", Format.MONEY, ClassTotals::stockValue).spanning(2));
        }
        columns.formula(
                        "abc_money",
                        Format.MONEY,
                        (abc, row) -> Value.formula(
                                "SUM(" + row.at("Xmoney") + ":" + row.at("Zmoney") + ")",
                                Arrays.stream(XYZ)
                                        .mapToDouble(xyz -> totals(abc + xyz).stockValue())
                                        .sum()))
                .spanning(2);
        sheet.table(Table.small(columns.list(), List.of("A", "B", "C")));
    }

    private Column<String> field(String xyz, String what, Format format, ToDoubleFunction<ClassTotals> part) {
        return Column.of(
                        xyz + what,
                        texts.get("health.xyz." + xyz),
                        "",
                        format,
                        (String abc) -> Value.of(part.applyAsDouble(totals(abc + xyz))))
                .group(texts.get("health.matrix." + what, draft.currency()));
    }

    private ClassTotals totals(String type) {
        return draft.overview().stock().byClass().getOrDefault(type, NONE);
    }

    private void classes(Sheet sheet) {
        sheet.gap();
        sheet.subtitle(texts.get("health.classes"));
        Columns<ClassRow> columns = draft.<ClassRow>columns("health")
                .text("class", 8, row -> row.name().isEmpty() ? texts.get("health.unclassed") : row.name())
                .strong()
                .whole("items", row -> row.totals().items())
                .of("meaning", Format.TEXT, row -> Value.of(meaning(row)))
                .look(Look.WRAPPED)
                .whole("to_order", row -> row.totals().toOrder())
                .number("demand_day", Format.ONE_DECIMAL, row -> row.totals().demandPerDay())
                .number("stock_value", Format.MONEY, row -> row.totals().stockValue())
                .formula("stock_share", Format.PERCENT, this::share);
        List<ClassRow> rows = classes();
        Area body = sheet.table(Table.small(columns.list(), rows));
        sheet.line(
                Span.of(1, Value.of(texts.get("total")), Look.TOTAL, Format.TEXT),
                total(body, 1, rows, ClassTotals::items, Format.WHOLE),
                Span.of(1, Value.EMPTY, Look.TOTAL, Format.TEXT),
                total(body, 3, rows, ClassTotals::toOrder, Format.WHOLE),
                total(body, 4, rows, ClassTotals::demandPerDay, Format.ONE_DECIMAL),
                total(body, 5, rows, ClassTotals::stockValue, Format.MONEY));
    }

    /** @param name "AX" to "CZ", "" for the items not classed */
    private record ClassRow(String name, ClassTotals totals) {}

    private List<ClassRow> classes() {
        List<ClassRow> rows = new ArrayList<>();
        for (String abc : List.of("A", "B", "C")) {
            for (String xyz : XYZ) {
                rows.add(new ClassRow(abc + xyz, totals(abc + xyz)));
            }
        }
        ClassTotals unclassed = draft.overview().stock().byClass().get("");
        if (unclassed != null) {
            rows.add(new ClassRow("", unclassed));
        }
        return rows;
    }

    private Value share(ClassRow row, RowRef cell) {
        double all = classes().stream()
                .mapToDouble(each -> each.totals().stockValue())
                .sum();
        if (all == 0) {
            return Value.EMPTY;
        }
        int first = cell.number() - classes().indexOf(row);
        String column = cell.at("stock_value").replaceAll("\\d", "");
        String range =
                column + "$" + first + ":" + column + "$" + (first + classes().size() - 1);
        return Value.formula(
                cell.at("stock_value") + "/SUM(" + range + ")", row.totals().stockValue() / all);
    }

    private String meaning(ClassRow row) {
        return texts.get(row.name().isEmpty() ? "health.unclassed.meaning" : "health.meaning." + row.name());
    }

    private static Span total(
            Area body, int column, List<ClassRow> rows, ToDoubleFunction<ClassTotals> part, Format format) {
        double sum = rows.stream()
                .mapToDouble(row -> part.applyAsDouble(row.totals()))
                .sum();
        return Span.of(1, Value.formula("SUM(" + body.column(column).here() + ")", sum), Look.TOTAL, format);
    }

    private void cover(Sheet sheet) {
        sheet.gap();
        sheet.subtitle(texts.get("health.cover_section"));
        List<CoverCount> counts = draft.overview().stock().cover();
        Area body = sheet.table(Table.small(
                draft.<CoverCount>columns("health")
                        .wrapped("cover_bucket", 14, count -> texts.of(count.cover()))
                        .whole("items", CoverCount::items)
                        .list(),
                counts));
        int end = sheet.cursor();
        sheet.backTo(body.firstRow() - 1);
        sheet.chart(
                new Chart(
                        texts.get("health.cover.chart"),
                        body.column(0),
                        counts.stream()
                                .map(count -> Value.of(texts.of(count.cover())))
                                .toList(),
                        texts.get("axis.items"),
                        Format.WHOLE,
                        "",
                        List.of(new Plot(
                                Shape.COLUMN,
                                texts.get("health.items"),
                                body.column(1),
                                counts.stream().mapToDouble(CoverCount::items).toArray(),
                                Theme.BLUE))),
                2,
                5,
                CHART_HEIGHT);
        sheet.backTo(Math.max(end, body.firstRow() - 1 + CHART_HEIGHT));
    }

    private void listing(Sheet sheet, String which, Listing<Line> listing) {
        sheet.gap();
        sheet.subtitle(texts.get("health." + which));
        sheet.note(texts.get(
                "health." + which + ".note",
                which.equals("dead") ? Line.DEAD_AFTER_DAYS : Line.GRACE_DAYS,
                texts.whole(listing.first().size()),
                texts.whole(listing.total())));
        if (listing.first().isEmpty()) {
            sheet.note(texts.get("none"));
            return;
        }
        Columns<Line> columns = draft.<Line>columns("health")
                .text("sku", 12, Line::sku)
                .text("article", 14, line -> line.product().article())
                .wrapped("name", 34, line -> line.product().name())
                .location(16, Line::location)
                .text("class", 8, Line::type)
                .whole("on_hand", line -> line.health().onHand())
                .whole("excess_units", line -> keeping(line).units())
                .amount("excess_value", line -> line.bound(keeping(line).units()))
                .whole("cover", Line::cover)
                .number("pace", Format.FACTOR, line -> line.plan().meanDemandPerDay())
                .number("pace_more", Format.FACTOR, line -> keeping(line).pace())
                .amount("price", line -> line.product().price())
                .amount("promotion_price", line -> keeping(line).lowestPrice())
                .strong()
                .wrapped(
                        "platform",
                        16,
                        line -> ReportWords.ofPlatform(texts, line.platform().liquidity()))
                .wrapped("advice", 34, line -> advice(which, line));
        sheet.table(Table.small(columns.list(), listing.first()));
    }

    private HoldingCost keeping(Line line) {
        return line.holdingCost(draft.report().currency());
    }

    private String advice(String which, Line line) {
        return keeping(line)
                .lowestPrice()
                .map(price -> texts.get(
                        "health.advice." + which + ".until",
                        draft.money(price),
                        texts.date(draft.report().asOf().plusDays(HoldingCost.CLEAR_IN_DAYS))))
                .orElseGet(() -> texts.get("health.advice." + which));
    }
}
