package io.zapas.report.restock;

import io.zapas.advice.Scenario;
import io.zapas.ordering.quantity.Shortfall.Spread;
import io.zapas.report.AboveTable;
import io.zapas.report.Columns;
import io.zapas.report.SheetContext;
import io.zapas.report.supplier.SuppliersSheet;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Area;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.RowRef;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** Contingency: what a late or missing supplier or another demand would cost, by formulas over the parts of {@link Spread}. */
public final class WhatIfSheet {
    static final String NAME = "whatif";
    private static final String LASTS = "lasts";
    private static final int LABEL_COLUMNS = 3;

    private final SheetContext draft;
    private final Texts texts;
    private final List<Scenario> items;

    public WhatIfSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.items = draft.overview().whatIf().first();
    }

    public void draw(Sheet sheet) {
        Columns<Scenario> columns = columns();
        sheet.widths(columns.widths());
        sheet.title(texts.get("sheet.whatif"));
        if (items.isEmpty()) {
            sheet.warning(texts.get("missing.demand"));
            return;
        }
        sheet.note(texts.get("whatif.intro"));
        long all = draft.overview().whatIf().total();
        if (all > items.size()) {
            sheet.note(texts.get("whatif.limited", texts.whole(items.size()), texts.whole(all)));
        }
        AboveTable above = new AboveTable(draft, sheet, LABEL_COLUMNS);
        input(sheet, above, "delay", Value.of(Scenario.USUAL_DELAY), Format.WHOLE);
        input(sheet, above, "demand", Value.of(0.0), Format.PERCENT);
        input(sheet, above, "down", Value.of(0.0), Format.WHOLE);
        Area supplier = input(sheet, above, "supplier", Value.EMPTY, Format.TEXT);
        sheet.choice(
                supplier,
                SuppliersSheet.NAME + "_supplier",
                texts.get("whatif.in.supplier"),
                texts.get("whatif.in.supplier.choose"));
        sheet.gap();
        total(above, "short", Scenario::shortage, Format.WHOLE);
        total(above, "loss", Scenario::loss, Format.MONEY);
        total(above, "more", Scenario::more, Format.WHOLE);
        sheet.gap();
        sheet.table(Table.main(NAME, 3, columns.list(), items, texts.get("overflow", "data/forecast.csv")));
    }

    private static Area input(Sheet sheet, AboveTable above, String id, Value value, Format format) {
        Area cell = above.input("whatif.in." + id, value, format);
        sheet.named("whatif_in_" + id, cell);
        return cell;
    }

    /** Under the scenario that the sheet opens with. */
    private void total(AboveTable above, String column, ToDoubleBiFunction<Scenario, Double> part, Format format) {
        double sum = items.stream()
                .mapToDouble(item -> part.applyAsDouble(item, usual(item)))
                .sum();
        above.total("whatif.total." + column, "whatif_" + column, sum, format);
    }

    private Columns<Scenario> columns() {
        Columns<Scenario> columns = draft.<Scenario>columns(NAME)
                .text("sku", 12, item -> item.plan().sku())
                .wrapped("name", 30, item -> item.product().name())
                .location(18, item -> item.plan().location())
                .wrapped(
                        "supplier",
                        26,
                        item -> draft.supplier(item.plan().terms().supplier()))
                .whole("interval", item -> item.plan().terms().intervalDays())
                .number("available", Format.ONE_DECIMAL, item -> item.spread().available())
                .whole("order", item -> item.plan().orderQuantity())
                .whole("pack", item -> item.plan().terms().packSize())
                .number("worth", Format.PRICE, Scenario::unitWorth)
                .number("order_up_to", Format.ONE_DECIMAL, item -> item.plan().orderUpTo())
                .number(LASTS, Format.PERCENT, item -> item.spread().lasts())
                .folded();
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
        return columns.formula("factor", Format.FACTOR, WhatIfSheet::factor)
                .formula(
                        "short_now",
                        Format.ONE_DECIMAL,
                        (item, row) -> Value.formula(shortage(row, ""), item.shortage(1)))
                .formula(
                        "short",
                        Format.ONE_DECIMAL,
                        (item, row) -> Value.formula(shortage(row, "*" + row.at("factor")), item.shortage(usual(item))))
                .formula("loss", Format.MONEY, WhatIfSheet::loss)
                .strong()
                .formula(
                        "more",
                        Format.WHOLE,
                        (item, row) -> Value.formula(
                                wanted(row, "*" + row.at("factor")) + "-" + wanted(row, ""), item.more(usual(item))))
                .strong();
    }

    private static double usual(Scenario item) {
        return item.factor(0, Scenario.USUAL_DELAY);
    }

    private static Value factor(Scenario item, RowRef row) {
        return Value.formula(
                "(1+whatif_in_demand)*(" + row.at("interval")
                        + "+IF(OR(whatif_in_supplier=\"\",whatif_in_supplier=" + row.at("supplier")
                        + "),whatif_in_delay+7*whatif_in_down,0))/" + row.at("interval"),
                usual(item));
    }

    private static Value loss(Scenario item, RowRef row) {
        return Value.formula(
                "(" + row.at("short") + "-" + row.at("short_now") + ")*" + row.at("worth"), item.loss(usual(item)));
    }

    private static String part(int number) {
        return "part" + (number + 1);
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
