package io.zapas.workbook;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Draws one {@link Table}: captions of groups, headers with their comments, rows, filter, names. */
final class TableDrawing<T> {
    private static final int MOST_LINES = 30;
    /** Room in characters at the sides of a header. */
    private static final double ROOM = 0.6;

    private static final float ARROW_POINTS = 9;

    private static final int COMMENT_COLUMNS = 4;
    private static final int COMMENT_CHARS = 40;

    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

    private final Sheet sheet;
    private final Table<T> table;
    private final List<Column<T>> columns;
    private final int left;
    private final int[] places;
    private final int right;
    private final Map<String, Integer> placeOf;

    TableDrawing(Sheet sheet, Table<T> table, int left) {
        this.sheet = sheet;
        this.table = table;
        this.columns = table.columns();
        this.left = left;
        this.placeOf = table.places(left);
        this.places =
                columns.stream().mapToInt(column -> placeOf.get(column.id())).toArray();
        this.right = places[places.length - 1] + columns.get(places.length - 1).span() - 1;
    }

    Area draw(int top) {
        int header = captions(top);
        headers(header);
        Area body = rows(header + 1);
        Area named = body.rows() > 0 ? body : new Area(sheet.name(), header + 1, left, header + 1, body.lastColumn());
        names(named);
        if (table.filter()) {
            sheet.frame().setAutoFilter(new CellRangeAddress(header, named.lastRow(), left, right));
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
                to++;
            }
            int width = (to < columns.size() ? places[to] : right + 1) - places[from];
            sheet.across(top, places[from], width, Value.of(caption), Look.GROUP, Format.TEXT);
            from = to;
        }
        return top + 1;
    }

    private void headers(int row) {
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            sheet.across(row, places[i], column.span(), Value.of(column.header()), Look.HEADER, Format.TEXT);
            if (table.filter()) {
                int word = (int) Math.ceil(Look.HEADER.longestWord(column.header()) + ROOM);
                sheet.width(places[i], Math.max(column.width(), word));
            }
            if (!column.comment().isEmpty()) {
                comment(row, places[i], column.comment());
            }
            lines = Math.max(lines, Look.HEADER.lines(column.header(), room(i) - ROOM));
        }
        // the filter's arrows stand at the bottom, below the words
        float height = Sheet.heightOf(lines) + (table.filter() ? ARROW_POINTS : 0);
        // of two tables side by side the taller header decides
        sheet.row(row)
                .setHeightInPoints(left > 0 ? Math.max(height, sheet.row(row).getHeightInPoints()) : height);
    }

    /** What a figure is, where the reader needs it. */
    private void comment(int row, int column, String text) {
        int lines = TextWidth.lines(text, COMMENT_CHARS) + 1;
        XSSFClientAnchor anchor =
                new XSSFClientAnchor(0, 0, 0, 0, column + 1, row, column + 1 + COMMENT_COLUMNS, row + 1 + lines);
        XSSFComment comment = sheet.frame().createDrawingPatriarch().createCellComment(anchor);
        comment.setAddress(new CellAddress(row, column));
        comment.setString(new XSSFRichTextString(text));
        comment.setAuthor("Zapas");
    }

    private double room(int column) {
        return sheet.sum(places[column], columns.get(column).span());
    }

    private Area rows(int first) {
        int row = first;
        Iterator<? extends T> rest = table.rows().iterator();
        while (rest.hasNext() && row < LAST_ROW) {
            row(row, first, rest.next());
            row++;
        }
        if (rest.hasNext()) {
            sheet.put(row, left, Value.of(table.overflow()), Look.WARNING, Format.TEXT);
        }
        return new Area(sheet.name(), first, left, row - 1, right);
    }

    private void row(int row, int first, T fact) {
        RowRef reference = new RowRef(placeOf, first, table.count(), row);
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            Value value = column.value().apply(fact, reference);
            if (value != Value.EMPTY || column.look() == Look.INPUT) {
                sheet.across(row, places[i], column.span(), value, column.look(), column.format());
            }
            if (column.look() == Look.WRAPPED && value instanceof Value.Text text) {
                lines = Math.max(lines, column.look().lines(text.text(), room(i) - Styles.INDENT));
            }
        }
        if (lines > 1) {
            sheet.row(row).setHeightInPoints(Sheet.heightOf(Math.min(lines, MOST_LINES)));
        }
    }

    private void names(Area body) {
        if (table.name().isEmpty()) {
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            sheet.named(table.name() + "_" + columns.get(i).id(), body.column(places[i] - left));
        }
    }

    private void fold() {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).detail()) {
                sheet.fold(places[i]);
            }
        }
    }
}
