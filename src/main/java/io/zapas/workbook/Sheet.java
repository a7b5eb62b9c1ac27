package io.zapas.workbook;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;

/**
 * One sheet, drawn from top to bottom: every call begins where the one before ended. Rows are streamed away as it goes, so
 * only the last few hundred can still be written to.
 */
public final class Sheet {
    private static final double LINE_HEIGHT = 13.5;
    private static final int TILE_ROWS = 3;
    private static final int CHARS_ACROSS = 175;
    private static final int USUAL_WIDTH = 8;

    private final Book book;
    private final SXSSFSheet rows;
    private final XSSFSheet frame;
    private final String name;
    private int cursor;
    private int[] widths = {};

    Sheet(Book book, SXSSFSheet rows, XSSFSheet frame) {
        this.book = book;
        this.rows = rows;
        this.frame = frame;
        this.name = rows.getSheetName();
        setUpPage();
    }

    public String name() {
        return name;
    }

    /** Widths in characters of the first columns: the grid that tiles, notes and charts are laid on. */
    public Sheet widths(int... characters) {
        widths = characters.clone();
        for (int i = 0; i < characters.length; i++) {
            width(i, characters[i]);
        }
        return this;
    }

    public void title(String text) {
        put(cursor, 0, Value.of(text), Look.TITLE, Format.TEXT);
        row(cursor).setHeightInPoints(24);
        cursor++;
    }

    public void subtitle(String text) {
        put(cursor, 0, Value.of(text), Look.SUBTITLE, Format.TEXT);
        row(cursor).setHeightInPoints(18);
        cursor++;
    }

    /** A subtitle after a gap. */
    public void section(String text) {
        gap();
        subtitle(text);
    }

    /** A paragraph across the sheet. */
    public void note(String text) {
        paragraph(text, Look.NOTE);
    }

    /** A paragraph that must not be overlooked; its words say so too, not the colour alone. */
    public void warning(String text) {
        paragraph(text, Look.WARNING);
    }

    public void gap() {
        cursor++;
    }

    /** Tiles in one row, each {@code span} grid columns wide. */
    public void tiles(List<Tile> tiles, int span) {
        int labelLines = 1;
        int noteLines = 1;
        for (int i = 0; i < tiles.size(); i++) {
            Tile tile = tiles.get(i);
            int column = i * span;
            across(cursor, column, span, Value.of(tile.label()), Look.TILE_LABEL, Format.TEXT);
            across(cursor + 1, column, span, tile.value(), Look.TILE_VALUE, tile.format());
            across(cursor + 2, column, span, Value.of(tile.note()), Look.TILE_NOTE, Format.TEXT);
            double room = sum(column, span) - 2;
            labelLines = Math.max(labelLines, Look.TILE_LABEL.lines(tile.label(), room));
            noteLines = Math.max(noteLines, Look.TILE_NOTE.lines(tile.note(), room));
        }
        row(cursor).setHeightInPoints(heightOf(labelLines));
        row(cursor + 1).setHeightInPoints(28);
        row(cursor + 2).setHeightInPoints(heightOf(noteLines));
        cursor += TILE_ROWS;
    }

    /**
     * One row of cells, each spread over columns of the grid and as high as its text needs.
     *
     * @return the place of the row, cell by cell in {@link Area#column}, as far as each is one column wide
     */
    public Area line(Span... spans) {
        int column = 0;
        int lines = 1;
        for (Span span : spans) {
            across(cursor, column, span.columns(), span.value(), span.look(), span.format());
            lines = Math.max(lines, linesOf(span, sum(column, span.columns())));
            column += span.columns();
        }
        if (lines > 1) {
            row(cursor).setHeightInPoints(heightOf(lines));
        }
        cursor++;
        return new Area(name, cursor - 1, 0, cursor - 1, column - 1);
    }

    /** Few rows without a comment, filter or name, each drawn as a {@link #line} below a line of headers. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <T> void lines(Iterable<? extends T> facts, Column<T>... columns) {
        line(Arrays.stream(columns)
                .map(column -> new Span(column.span(), Value.of(column.header()), Look.HEADER, Format.TEXT))
                .toArray(Span[]::new));
        for (T fact : facts) {
            line(Arrays.stream(columns)
                    .map(each ->
                            new Span(each.span(), each.value().apply(fact, RowRef.NONE), each.look(), each.format()))
                    .toArray(Span[]::new));
        }
    }

    private static int linesOf(Span span, double room) {
        boolean wraps = span.look() == Look.WRAPPED || span.look() == Look.HEADER;
        return wraps && span.value() instanceof Value.Text text
                ? span.look().lines(text.text(), room - Styles.INDENT)
                : 1;
    }

    /** Draws a small table at the left edge; returns its rows without the header. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <T> Area table(Iterable<? extends T> facts, Column<T>... columns) {
        return table(Table.small(List.of(columns), facts));
    }

    /** Draws a small table below the chart that shows it; returns its rows without the header. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <T> Area table(ColumnChart chart, Iterable<? extends T> facts, Column<T>... columns) {
        return table(chart, Table.small(List.of(columns), facts));
    }

    /** Draws a table below the chart that shows it; returns its rows without the header. */
    public <T> Area table(ColumnChart chart, Table<T> table) {
        int top = cursor;
        skip(chart.height() + 1);
        Area body = table(table);
        int end = cursor;
        cursor = top;
        chart(chart, table, body);
        cursor = end;
        return body;
    }

    /** Draws a chart of a table that has been drawn before. */
    public <T> void chart(ColumnChart chart, Table<T> table, Area body) {
        chart(chart.over(table, body), 0, chart.columns(), chart.height());
    }

    /** Draws a table at the left edge; returns its rows without the header. */
    public <T> Area table(Table<T> table) {
        return table(table, 0);
    }

    /** Draws a table beginning at a column of the grid; returns its rows without the header. */
    public <T> Area table(Table<T> table, int column) {
        TableDrawing<T> drawing = new TableDrawing<>(this, table, column);
        Area body = drawing.draw(cursor);
        cursor = body.lastRow() + (body.rows() == 0 ? 2 : 1);
        return body;
    }

    /** Places a chart on the grid beside or below what stands there; {@link #skip} makes room for it. */
    public void chart(Chart chart, int column, int columns, int height) {
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, column, cursor, column + columns, cursor + height);
        XSSFChart target = frame.createDrawingPatriarch().createChart(anchor);
        new ChartDrawing(target, chart, book.typeface().shortDatePattern()).draw();
    }

    public void skip(int height) {
        cursor += height;
    }

    /** Goes back up to draw beside what stands there; only as far as rows are still held. */
    public void backTo(int row) {
        cursor = row;
    }

    /** 0-based row that the next call begins at. */
    public int cursor() {
        return cursor;
    }

    /** Cells that take one of the values of a named range. */
    public void choice(Area cells, String rangeName, String title, String hint) {
        Choices.ofRange(frame, cells, rangeName, title, hint);
    }

    /** Cells that take one of a few words. */
    public void choice(Area cells, List<String> words, String title, String hint) {
        Choices.ofWords(frame, cells, words, title, hint);
    }

    /** Cells that take a whole number from 0, or nothing. */
    public void wholeNumber(Area cells, String title, String hint) {
        Choices.wholeNumber(frame, cells, title, hint);
    }

    /** Gives cells a name that formulas and lists of any sheet can use. */
    public void named(String rangeName, Area area) {
        book.name(rangeName, area);
    }

    /** Hides the error value of cells that have nothing to show at present. */
    public void hideNotAvailable(Area cells) {
        Choices.hideErrors(frame, cells);
    }

    /** Prints only the first columns down to here; the rest is for the screen. */
    public void printUpToHere(int columns) {
        book.printArea(frame, columns, cursor);
    }

    /** Prints only the first columns down to here, made to fit on one page. */
    public void printOnOnePage(int columns) {
        printUpToHere(columns);
        frame.getPrintSetup().setFitHeight((short) 1);
    }

    /** Left open at this sheet when the workbook is opened. */
    public void selected() {
        book.select(frame);
    }

    void put(int row, int column, Value value, Look look, Format format) {
        CellWriter.write(cell(row, column), value, look, format, book.styles(), frame);
    }

    SXSSFRow row(int index) {
        SXSSFRow row = rows.getRow(index);
        return row == null ? rows.createRow(index) : row;
    }

    void merge(int row, int column, int columns) {
        if (columns > 1) {
            rows.addMergedRegionUnsafe(new CellRangeAddress(row, row, column, column + columns - 1));
        }
    }

    void width(int column, int characters) {
        rows.setColumnWidth(column, Math.min(255, characters) * 256);
        if (column >= widths.length) {
            widths = Arrays.copyOf(widths, column + 1);
        }
        widths[column] = characters;
    }

    /**
     * Folds a column away behind the one at its left. Not by POI's grouping: it writes overlapping column definitions where
     * widths differ, which Excel repairs.
     */
    void fold(int column) {
        width(column, widthOf(column));
        CTCol definition = frame.getColumnHelper().getColumn(column, false);
        definition.setOutlineLevel((short) 1);
        definition.setHidden(true);
        frame.setRowSumsRight(false);
        frame.getCTWorksheet().getSheetFormatPr().setOutlineLevelCol((short) 1);
    }

    int widthOf(int column) {
        return column < widths.length ? widths[column] : USUAL_WIDTH;
    }

    XSSFSheet frame() {
        return frame;
    }

    static float heightOf(int lines) {
        return (float) (lines * LINE_HEIGHT + 2);
    }

    private SXSSFCell cell(int row, int column) {
        SXSSFCell cell = row(row).getCell(column);
        return cell == null ? row(row).createCell(column) : cell;
    }

    private void paragraph(String text, Look look) {
        int columns = columnsAcross();
        across(cursor, 0, columns, Value.of(text), look, Format.TEXT);
        row(cursor).setHeightInPoints(heightOf(look.lines(text, sum(0, columns))));
        cursor++;
    }

    /** A paragraph runs over as many columns as make a readable line. */
    private int columnsAcross() {
        double total = 0;
        for (int i = 0; i < widths.length; i++) {
            total += widths[i];
            if (total >= CHARS_ACROSS) {
                return i + 1;
            }
        }
        return Math.max(1, widths.length);
    }

    void across(int row, int column, int columns, Value value, Look look, Format format) {
        put(row, column, value, look, format);
        for (int i = 1; i < columns; i++) {
            put(row, column + i, Value.EMPTY, look, format);
        }
        merge(row, column, columns);
    }

    double sum(int column, int columns) {
        return Arrays.stream(widths).skip(column).limit(columns).sum();
    }

    private void setUpPage() {
        PrintSetup print = frame.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        frame.setFitToPage(true);
        frame.setHorizontallyCenter(true);
        frame.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.25);
        frame.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.25);
        frame.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, 0.5);
        frame.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, 0.6);
        frame.getFooter().setLeft("&F");
        frame.getFooter().setCenter("&A");
        frame.getFooter().setRight("&P / &N");
        frame.setDisplayGridlines(false);
    }
}
