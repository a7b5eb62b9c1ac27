package io.zapas.report.restock;

import io.zapas.advice.HoldingCost;
import io.zapas.report.Line;
import io.zapas.report.Overview.ClassTotals;
import io.zapas.report.Overview.CoverCount;
import io.zapas.report.Overview.Listing;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.ReportWords;
import io.zapas.report.text.Texts;
import io.zapas.shop.Money;
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
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** ABC x XYZ, how long the stock lasts, what is too much and what does not move at all. */
public final class StockHealthSheet {
    private static final int CHART_HEIGHT = 13;
    private static final String[] XYZ = {"X", "Y", "Z"};
    private static final ClassTotals NONE = new ClassTotals(0, 0, 0, 0);

    private final SheetContext draft;
    private final Texts texts;
    private final Headings on;

    public StockHealthSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings("health");
    }

    public void draw(Sheet sheet) {
        sheet.widths(12, 14, 34, 16, 11, 11, 11, 12, 9, 9, 9, 11, 11, 16, 34);
        sheet.title(texts.get("sheet.health"));
        if (draft.overview().items() == 0) {
            sheet.warning(texts.get("missing.demand"));
            return;
        }
        if (!draft.has("STOCK") && !draft.has("PRODUCTS")) {
            sheet.warning(texts.get("missing.stock"));
        }
        matrix(sheet);
        classes(sheet);
        cover(sheet);
        listing(sheet, "excess", draft.overview().excess());
        listing(sheet, "dead", draft.overview().dead());
    }

    /** How many items and how much money stand in each of the nine fields. */
    private void matrix(Sheet sheet) {
        sheet.gap();
        sheet.subtitle(texts.get("health.matrix"));
        sheet.note(texts.get("health.matrix.note"));
        List<Column<String>> columns = new ArrayList<>();
        columns.add(on.<String>text("abc", 12, abc -> texts.get("health.abc." + abc))
                .look(Look.STRONG)
                .spanning(3));
        for (String xyz : XYZ) {
            columns.add(field(xyz, "count", Format.WHOLE, ClassTotals::items));
        }
        for (String xyz : XYZ) {
            columns.add(
                    field(xyz, "money", Format.MONEY, ClassTotals::stockValue).spanning(2));
        }
        columns.add(on.<String>computed(
                        "abc_money",
                        Format.MONEY,
                        (abc, row) -> Value.formula(
                                "SUM(" + row.at("Xmoney") + ":" + row.at("Zmoney") + ")",
                                Arrays.stream(XYZ)
                                        .mapToDouble(xyz -> totals(abc + xyz).stockValue())
                                        .sum()))
                .spanning(2));
        sheet.table(Table.small(columns, List.of("A", "B", "C")));
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
        return draft.overview().byClass().getOrDefault(type, NONE);
    }

    private void classes(Sheet sheet) {
        sheet.gap();
        sheet.subtitle(texts.get("health.classes"));
        List<Column<ClassRow>> columns = List.of(
                on.<ClassRow>text("class", 8, row -> row.name().isEmpty() ? texts.get("health.unclassed") : row.name())
                        .look(Look.STRONG),
                figure("items", Format.WHOLE, ClassTotals::items),
                on.<ClassRow>of(
                                "meaning",
                                Format.TEXT,
                                row -> Value.of(
                                        row.name().isEmpty()
                                                ? texts.get("health.unclassed.meaning")
                                                : texts.get("health.meaning." + row.name())))
                        .look(Look.WRAPPED),
                figure("to_order", Format.WHOLE, ClassTotals::toOrder),
                figure("demand_day", Format.ONE_DECIMAL, ClassTotals::demandPerDay),
                figure("stock_value", Format.MONEY, ClassTotals::stockValue),
                on.computed("stock_share", Format.PERCENT, this::share));
        List<ClassRow> rows = classes();
        Area body = sheet.table(Table.small(columns, rows));
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
        ClassTotals unclassed = draft.overview().byClass().get("");
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

    private Column<ClassRow> figure(String id, Format format, ToDoubleFunction<ClassTotals> part) {
        return on.of(id, format, row -> Value.of(part.applyAsDouble(row.totals())));
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
        List<CoverCount> counts = draft.overview().cover();
        Area body = sheet.table(Table.small(
                List.of(
                        on.<CoverCount>text("cover_bucket", 14, count -> texts.of(count.cover()))
                                .look(Look.WRAPPED),
                        on.of("items", Format.WHOLE, count -> Value.of(count.items()))),
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

    private void listing(Sheet sheet, String which, Listing listing) {
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
        sheet.table(Table.small(
                List.of(
                        on.text("sku", 12, line -> line.key().sku()),
                        on.text("article", 14, line -> line.product().article()),
                        on.<Line>text("name", 34, line -> line.product().name()).look(Look.WRAPPED),
                        on.<Line>text(
                                        "location",
                                        16,
                                        line -> draft.location(line.key().location()))
                                .look(Look.WRAPPED),
                        on.text("class", 8, Line::type),
                        whole("on_hand", line -> line.health().onHand()),
                        whole("excess_units", line -> Math.floor(line.health().excessUnits())),
                        on.of(
                                "excess_value",
                                Format.MONEY,
                                line -> money(line.bound(line.health().excessUnits()))),
                        on.<Line>of("cover", Format.WHOLE, line -> Value.of(line.cover())),
                        on.<Line>of(
                                "pace",
                                Format.FACTOR,
                                line -> Value.of(line.plan().meanDemandPerDay())),
                        on.<Line>of(
                                "pace_more",
                                Format.FACTOR,
                                line -> Value.of(keeping(line).pace())),
                        on.<Line>of(
                                "price",
                                Format.MONEY,
                                line -> money(line.product().price())),
                        on.<Line>of(
                                        "promotion_price",
                                        Format.MONEY,
                                        line -> money(keeping(line).lowestPrice()))
                                .look(Look.STRONG),
                        on.<Line>text(
                                        "platform",
                                        16,
                                        line -> ReportWords.ofPlatform(
                                                texts, line.platform().liquidity()))
                                .look(Look.WRAPPED),
                        on.<Line>text("advice", 34, line -> advice(which, line)).look(Look.WRAPPED)),
                listing.first()));
    }

    private HoldingCost keeping(Line line) {
        return line.holdingCost(draft.report().currency());
    }

    private Column<Line> whole(String id, ToDoubleFunction<Line> part) {
        return on.of(id, Format.WHOLE, line -> Value.of(part.applyAsDouble(line)));
    }

    private static Value money(Optional<Money> money) {
        return money.map(each -> Value.of(each.amount())).orElse(Value.EMPTY);
    }

    private String advice(String which, Line line) {
        return keeping(line)
                .lowestPrice()
                .map(price -> texts.get(
                        "health.advice." + which + ".until",
                        texts.money(price.amount(), price.currency()),
                        texts.date(draft.report().asOf().plusDays(HoldingCost.CLEAR_IN_DAYS))))
                .orElseGet(() -> texts.get("health.advice." + which));
    }
}
