package io.zapas.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** A rectangle of cells; rows and columns 0-based, both ends inclusive. Empty if {@code lastRow < firstRow}. */
public record Area(String sheet, int firstRow, int firstColumn, int lastRow, int lastColumn) {
    public int rows() {
        return lastRow - firstRow + 1;
    }

    /** One of its columns, counted from its left edge. */
    public Area column(int index) {
        return new Area(sheet, firstRow, firstColumn + index, lastRow, firstColumn + index);
    }

    /** Some of its columns, counted from its left edge. */
    public Area columns(int from, int count) {
        return new Area(sheet, firstRow, firstColumn + from, lastRow, firstColumn + from + count - 1);
    }

    /** Some of its rows, counted from its upper edge. */
    public Area rows(int from, int count) {
        return new Area(sheet, firstRow + from, firstColumn, firstRow + from + count - 1, lastColumn);
    }

    /** One of its rows, counted from its upper edge. */
    public Area row(int index) {
        return new Area(sheet, firstRow + index, firstColumn, firstRow + index, lastColumn);
    }

    /** Its left upper cell. */
    public String cell() {
        return quoted() + "!" + corner(firstRow, firstColumn);
    }

    /** Absolute, with the sheet: {@code 'Restock'!$A$5:$A$90}. */
    public String reference() {
        return quoted() + "!" + corner(firstRow, firstColumn) + ":" + corner(lastRow, lastColumn);
    }

    /** Without the sheet, for formulas on the same one: {@code $A$5:$A$90}. */
    public String here() {
        return corner(firstRow, firstColumn) + ":" + corner(lastRow, lastColumn);
    }

    CellRangeAddress range() {
        return new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn);
    }

    private String quoted() {
        return "'" + sheet.replace("'", "''") + "'";
    }

    private static String corner(int row, int column) {
        return new CellReference(row, column, true, true).formatAsString();
    }
}
