package io.zapas.report.restock;

import io.zapas.advice.Scenario;
import io.zapas.advice.Top;
import io.zapas.ordering.quantity.Shortfall.Spread;
import io.zapas.report.SheetContext;
import io.zapas.report.supplier.SuppliersSheet;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
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
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Contingency: what a late or missing supplier or another demand would cost, by formulas over the parts of {@link Spread}. */
public final class WhatIfSheet {
    static final String NAME = "whatif";
    private static final String LASTS = "lasts";
    private static final int MOST = 5_000;
    private static final int LABEL_COLUMNS = 3;

    private final SheetContext draft;
    private final Texts texts;
    private final Headings on;
    private final List<Scenario> items;
    private final long all;

    public WhatIfSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings(NAME);
        Top<Scenario> hurt = new Top<>(MOST, Scenario.MOST_HURT);
        draft.report()
                .items()
                .forEach(item -> Scenario.of(item, draft.report().currency()).ifPresent(hurt::offer));
        this.items = hurt.best();
        this.all = hurt.offered();
    }

    public void draw(Sheet sheet) {
        List<Column<Scenario>> columns = columns();
        sheet.widths(columns.stream().mapToInt(Column::width).toArray());
        sheet.title(texts.get("sheet.whatif"));
        if (items.isEmpty()) {
            sheet.warning(texts.get("missing.demand"));
            return;
        }
        sheet.note(texts.get("whatif.intro"));
        if (all > items.size()) {
            sheet.note(texts.get("whatif.limited", texts.whole(items.size()), texts.whole(all)));
        }
        input(sheet, "delay", Value.of(Scenario.USUAL_DELAY), Format.WHOLE);
        input(sheet, "demand", Value.of(0.0), Format.PERCENT);
        input(sheet, "down", Value.of(0.0), Format.WHOLE);
        Area supplier = input(sheet, "supplier", Value.EMPTY, Format.TEXT);
        sheet.choice(
                supplier,
                SuppliersSheet.NAME + "_supplier",
                texts.get("whatif.in.supplier"),
                texts.get("whatif.in.supplier.choose"));
        sheet.gap();
        total(sheet, "short", Scenario::shortage, Format.WHOLE);
        total(sheet, "loss", Scenario::loss, Format.MONEY);
        total(sheet, "more", Scenario::more, Format.WHOLE);
        sheet.gap();
        sheet.table(Table.main(NAME, 3, columns, items, texts.get("overflow", "data/forecast.csv")));
    }

    private Area input(Sheet sheet, String id, Value value, Format format) {
        Area line = sheet.line(label("whatif.in." + id), Span.of(1, value, Look.INPUT, format));
        Area cell = new Area(line.sheet(), line.firstRow(), LABEL_COLUMNS, line.firstRow(), LABEL_COLUMNS);
        sheet.named("whatif_in_" + id, cell);
        return cell;
    }

    /** Under the scenario that the sheet opens with. */
    private void total(
            Sheet sheet, String column, java.util.function.ToDoubleBiFunction<Scenario, Double> part, Format format) {
        double sum = items.stream()
                .mapToDouble(item -> part.applyAsDouble(item, item.factor(0, Scenario.USUAL_DELAY)))
                .sum();
        sheet.line(
                label("whatif.total." + column, draft.currency()),
                Span.of(1, Value.formula("SUBTOTAL(109,whatif_" + column + ")", sum), Look.STRONG, format));
    }

    private Span label(String key, Object... arguments) {
        return Span.of(LABEL_COLUMNS, Value.of(texts.get(key, arguments)), Look.PLAIN, Format.TEXT);
    }

    private List<Column<Scenario>> columns() {
        return Stream.of(item(), facts(), outcome()).flatMap(List::stream).toList();
    }

    private List<Column<Scenario>> item() {
        return List.of(
                on.text("sku", 12, item -> item.plan().key().sku()),
                on.<Scenario>text("name", 30, item -> item.product().name()).look(Look.WRAPPED),
                on.<Scenario>text(
                                "location",
                                18,
                                item -> draft.location(item.plan().key().location()))
                        .look(Look.WRAPPED),
                on.<Scenario>text("supplier", 26, item -> supplier(item)).look(Look.WRAPPED));
    }

    private String supplier(Scenario item) {
        String name = item.plan().terms().supplier();
        return name.isEmpty() ? texts.get("supplier.unnamed") : name;
    }

    private List<Column<Scenario>> facts() {
        List<Column<Scenario>> columns = new ArrayList<>(List.of(
                fact("interval", Format.WHOLE, item -> item.plan().terms().intervalDays()),
                fact("available", Format.ONE_DECIMAL, item -> item.spread().available()),
                fact("order", Format.WHOLE, item -> item.plan().orderQuantity()),
                fact("pack", Format.WHOLE, item -> item.plan().terms().packSize()),
                fact("worth", Format.PRICE, Scenario::unitWorth),
                fact("order_up_to", Format.ONE_DECIMAL, item -> item.plan().orderUpTo()),
                on.<Scenario>of(
                                LASTS,
                                Format.PERCENT,
                                item -> Value.of(item.spread().lasts()))
                        .folded()));
        for (int i = 0; i < Spread.PARTS; i++) {
            int part = i;
            columns.add(Column.<Scenario>of(
                            part(part),
                            texts.get("whatif." + part(part)),
                            texts.get("whatif.part.note"),
                            Format.ONE_DECIMAL,
                            item -> Value.of(item.spread().demand()[part]))
                    .folded());
        }
        return columns;
    }

    private static String part(int number) {
        return "part" + (number + 1);
    }

    private Column<Scenario> fact(String id, Format format, ToDoubleFunction<Scenario> part) {
        return on.of(id, format, item -> Value.of(part.applyAsDouble(item)));
    }

    private List<Column<Scenario>> outcome() {
        return List.of(
                on.computed(
                        "factor",
                        Format.FACTOR,
                        (item, row) -> Value.formula(
                                "(1+whatif_in_demand)*(" + row.at("interval")
                                        + "+IF(OR(whatif_in_supplier=\"\",whatif_in_supplier=" + row.at("supplier")
                                        + "),whatif_in_delay+7*whatif_in_down,0))/" + row.at("interval"),
                                usual(item))),
                on.computed(
                        "short_now",
                        Format.ONE_DECIMAL,
                        (item, row) -> Value.formula(shortage(row, ""), item.shortage(1))),
                on.computed(
                        "short",
                        Format.ONE_DECIMAL,
                        (item, row) ->
                                Value.formula(shortage(row, "*" + row.at("factor")), item.shortage(usual(item)))),
                on.<Scenario>computed(
                                "loss",
                                Format.MONEY,
                                (item, row) -> Value.formula(
                                        "(" + row.at("short") + "-" + row.at("short_now") + ")*" + row.at("worth"),
                                        item.loss(usual(item))))
                        .look(Look.STRONG),
                on.<Scenario>computed(
                                "more",
                                Format.WHOLE,
                                (item, row) -> Value.formula(
                                        wanted(row, "*" + row.at("factor")) + "-" + wanted(row, ""),
                                        item.more(usual(item))))
                        .look(Look.STRONG));
    }

    private static double usual(Scenario item) {
        return item.factor(0, Scenario.USUAL_DELAY);
    }

    /** {@link Spread#expected} as a formula. */
    private static String shortage(RowRef row, String times) {
        return row.at(LASTS) + "*(0.5*" + beyond(row, 0, times) + "+0.3*" + beyond(row, 1, times) + "+0.2*"
                + beyond(row, 2, times) + ")+(1-" + row.at(LASTS) + ")/3*(" + beyond(row, 3, times) + "+"
                + beyond(row, 4, times) + "+" + beyond(row, 5, times) + ")";
    }

    private static String beyond(RowRef row, int part, String times) {
        return "MAX(0," + row.at(part(part)) + times + "-" + row.at("available") + ")";
    }

    private static String wanted(RowRef row, String times) {
        return "MAX(0,ROUNDUP(ROUND((" + row.at("order_up_to") + times + "-" + row.at("available") + ")/"
                + row.at("pack") + ",6),0)*" + row.at("pack") + ")";
    }
}
