package io.zapas.report;

import io.zapas.workbook.Area;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Span;
import io.zapas.workbook.Value;

/** Cells with a label above a table: what can be tried out, and what the rows add up to. */
public final class AboveTable {
    private final SheetContext draft;
    private final Sheet sheet;
    private final int labelColumns;

    /** @param labelColumns columns of the grid that a label takes */
    public AboveTable(SheetContext draft, Sheet sheet, int labelColumns) {
        this.draft = draft;
        this.sheet = sheet;
        this.labelColumns = labelColumns;
    }

    /** A cell to write in; its label is told the report's currency. */
    public Area input(String label, Value value, Format format) {
        return line(draft.texts().get(label, draft.currency()), value, Look.INPUT, format);
    }

    public void figure(String label, Value value, Format format) {
        line(draft.texts().get(label, draft.currency()), value, Look.STRONG, format);
    }

    /** The sum of the rows in sight of a column that has a name: it follows the filter. */
    public void total(String label, String column, double computed, Format format) {
        figure(label, Value.formula("SUBTOTAL(109," + column + ")", computed), format);
    }

    /** @return the cell beside the label */
    public Area line(String label, Value value, Look look, Format format) {
        Area line = sheet.line(
                Span.of(labelColumns, Value.of(label), Look.PLAIN, Format.TEXT), Span.of(1, value, look, format));
        return new Area(line.sheet(), line.firstRow(), labelColumns, line.firstRow(), labelColumns);
    }
}
