package io.zapas.workbook;

import java.util.Map;
import org.apache.poi.ss.util.CellReference;

/** The row a formula stands in: gives the addresses of its neighbours. */
public final class RowRef {
    private final Map<String, Integer> columns;
    private final int row;

    RowRef(Map<String, Integer> columns, int row) {
        this.columns = columns;
        this.row = row;
    }

    /** Address of the cell of this row in column {@code id}, for example {@code H12}. */
    public String at(String id) {
        return address(id, row);
    }

    /** Address of the cell above it. */
    public String above(String id) {
        return address(id, row - 1);
    }

    private String address(String id, int line) {
        Integer column = columns.get(id);
        if (column == null) {
            throw new IllegalArgumentException("column '" + id + "': expected one of " + columns.keySet());
        }
        return CellReference.convertNumToColString(column) + (line + 1);
    }

    /** 1-based, as a reader sees it. */
    public int number() {
        return row + 1;
    }
}
