package io.zapas.report.restock;

import io.zapas.report.Line;
import io.zapas.report.Overview;
import io.zapas.report.SheetContext;
import io.zapas.report.text.CommonNotes;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Span;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.List;

/** SKU x location: what to order, until when, and the quantity as a waterfall of live formulas. */
public final class RestockSheet {
    static final String NAME = "restock";
    private static final int LABEL_COLUMNS = 3;

    private final SheetContext draft;
    private final Texts texts;

    public RestockSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
    }

    public void draw(Sheet sheet) {
        CommonNotes notes = new CommonNotes(draft);
        RestockColumns restock = new RestockColumns(draft, notes);
        List<Column<Line>> columns = restock.all();
        sheet.widths(columns.stream().mapToInt(Column::width).toArray());
        sheet.title(texts.get("sheet.restock"));
        sheet.note(texts.get("restock.intro", texts.date(draft.report().asOf())));
        if (draft.overview().items() == 0) {
            sheet.warning(texts.get("missing.demand"));
            return;
        }
        if (!draft.has("STOCK") && !draft.has("PRODUCTS")) {
            sheet.warning(texts.get("missing.stock"));
        }
        if (!notes.sentence().isEmpty()) {
            sheet.note(notes.sentence());
        }
        totals(sheet);
        sheet.table(Table.main(NAME, 3, columns, draft.lines(), texts.get("overflow", "data/restock.csv")));
        sheet.printUpToHere(restock.printed());
    }

    private void totals(Sheet sheet) {
        Overview overview = draft.overview();
        sheet.line(label("restock.total_units"), total("order", overview.unitsToOrder(), Format.WHOLE));
        double value = overview.orderValue().in(draft.report().currency()).doubleValue();
        if (overview.orderValue().besides(draft.report().currency()).isEmpty()) {
            sheet.line(label("restock.total_value", draft.currency()), total("value", value, Format.MONEY));
        } else {
            sheet.line(
                    label("restock.total_value", draft.currency()),
                    Span.of(1, Value.of(value), Look.STRONG, Format.MONEY));
            sheet.note(draft.others(overview.orderValue()));
        }
    }

    private Span label(String key, Object... arguments) {
        return Span.of(LABEL_COLUMNS, Value.of(texts.get(key, arguments)), Look.PLAIN, Format.TEXT);
    }

    /** Follows the filter: the sum of the rows in sight. */
    private Span total(String column, double computed, Format format) {
        return Span.of(1, Value.formula("SUBTOTAL(109," + NAME + "_" + column + ")", computed), Look.STRONG, format);
    }
}
