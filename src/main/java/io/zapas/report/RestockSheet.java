package io.zapas.report;

import io.zapas.demand.SeriesKey;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** SKU x location: what to order, until when, and the quantity as a waterfall of live formulas. */
final class RestockSheet {
    static final String NAME = "restock";
    private static final int LABEL_COLUMNS = 3;

    private final Draft draft;
    private final Texts texts;

    RestockSheet(Draft draft) {
        this.draft = draft;
        this.texts = draft.texts();
    }

    /** @return where the most urgent lines stand, as targets of links */
    Map<SeriesKey, String> draw(Sheet sheet) {
        Map<SeriesKey, Integer> rows = new HashMap<>();
        List<Column<Line>> columns = new ArrayList<>(new RestockColumns(draft).all());
        columns.set(0, remembering(columns.get(0), rows));
        sheet.widths(columns.stream().mapToInt(Column::width).toArray());
        sheet.title(texts.get("sheet.restock"));
        sheet.note(texts.get("restock.intro", texts.date(draft.report().asOf())));
        if (draft.overview().items() == 0) {
            sheet.warning(texts.get("missing.demand"));
            return Map.of();
        }
        if (!draft.has("STOCK") && !draft.has("PRODUCTS")) {
            sheet.warning(texts.get("missing.stock"));
        }
        totals(sheet);
        Area body = sheet.table(Table.main(NAME, 3, columns, draft.lines(), texts.get("overflow", "data/restock.csv")));
        return rows.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        row -> body.row(row.getValue() - 1 - body.firstRow()).cell()));
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

    private Column<Line> remembering(Column<Line> column, Map<SeriesKey, Integer> rows) {
        Set<SeriesKey> wanted =
                draft.overview().urgent().stream().map(Line::key).collect(Collectors.toSet());
        return Column.<Line>computed(
                        column.id(), column.header(), column.comment(), column.format(), (Line line, RowRef row) -> {
                            if (wanted.contains(line.key())) {
                                rows.put(line.key(), row.number());
                            }
                            return column.value().apply(line, row);
                        })
                .width(column.width())
                .group(column.group());
    }
}
