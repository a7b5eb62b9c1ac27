package io.zapas.workbook;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;

/** Draws one {@link Table}: captions of groups, headers with their comments, rows, filter, names. */
final class TableDrawing<T> {
    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

    private final Sheet sheet;
    private final Table<T> table;
    private final List<Column<T>> columns;
    private final int left;
    private final Map<String, Integer> places = new HashMap<>();

    TableDrawing(Sheet sheet, Table<T> table, int left) {
        this.sheet = sheet;
        this.table = table;
        this.columns = table.columns();
        this.left = left;
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i).id(), left + i);
        }
    }

    Area draw(int top) {
        int header = captions(top);
        headers(header);
        Area body = rows(header + 1);
        Area named = body.rows() > 0 ? body : new Area(sheet.name(), header + 1, left, header + 1, body.lastColumn());
        names(named);
        if (table.filter()) {
            sheet.frame().setAutoFilter(new CellRangeAddress(header, named.lastRow(), left, left + columns.size() - 1));
        }
        if (table.frozen() >= 0) {
            sheet.frame().createFreezePane(left + table.frozen(), header + 1);
            sheet.frame().setRepeatingRows(new CellRangeAddress(top, header, -1, -1));
        }
        fold();
        return body;
    }

    private int captions(int top) {
        if (columns.stream().allMatch(column -> column.group().isEmpty())) {
            return top;
        }
        for (int from = 0; from < columns.size(); ) {
            String caption = columns.get(from).group();
            int to = from;
            while (to < columns.size() && columns.get(to).group().equals(caption)) {
                sheet.put(top, left + to, Value.EMPTY, Look.GROUP, Format.TEXT);
                to++;
            }
            sheet.put(top, left + from, Value.of(caption), Look.GROUP, Format.TEXT);
            sheet.merge(top, left + from, to - from);
            from = to;
        }
        return top + 1;
    }

    private void headers(int row) {
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            sheet.put(row, left + i, Value.of(column.header()), Look.HEADER, Format.TEXT);
            if (table.filter()) {
                sheet.width(left + i, column.width());
            }
            if (!column.comment().isEmpty()) {
                HeaderComments.add(sheet.frame(), row, left + i, column.comment());
            }
            // the filter's arrow and the bold face take room of the text
            lines = Math.max(lines, TextWidth.lines(column.header(), (sheet.widthOf(left + i) - 1.5) / 1.1));
        }
        sheet.row(row).setHeightInPoints(Sheet.heightOf(lines));
    }

    private Area rows(int first) {
        int row = first;
        Iterator<? extends T> rest = table.rows().iterator();
        while (rest.hasNext() && row < LAST_ROW) {
            row(row, rest.next());
            row++;
        }
        if (rest.hasNext()) {
            sheet.put(row, left, Value.of(table.overflow()), Look.WARNING, Format.TEXT);
        }
        return new Area(sheet.name(), first, left, row - 1, left + columns.size() - 1);
    }

    private void row(int row, T fact) {
        RowRef reference = new RowRef(places, row);
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            Value value = column.value().apply(fact, reference);
            if (value != Value.EMPTY || column.look() != Look.PLAIN) {
                sheet.put(row, left + i, value, column.look(), column.format());
            }
            if (column.look() == Look.WRAPPED && value instanceof Value.Text text) {
                lines = Math.max(lines, TextWidth.lines(text.text(), sheet.widthOf(left + i)));
            }
        }
        if (lines > 1) {
            sheet.row(row).setHeightInPoints(Sheet.heightOf(Math.min(lines, 30)));
        }
    }

    private void names(Area body) {
        if (table.name().isEmpty()) {
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            sheet.named(table.name() + "_" + columns.get(i).id(), body.column(i));
        }
    }

    private void fold() {
        for (int from = 0; from < columns.size(); from++) {
            if (columns.get(from).detail()) {
                int to = from;
                while (to + 1 < columns.size() && columns.get(to + 1).detail()) {
                    to++;
                }
                sheet.frame().groupColumn(left + from, left + to);
                sheet.frame().setColumnGroupCollapsed(left + from, true);
                from = to;
            }
        }
    }
}
