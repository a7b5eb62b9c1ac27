package io.zapas.workbook;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/** The row a formula stands in: gives the addresses of its neighbours. */
public final class RowRef {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(:all|:down)?}");

    /** Outside of any table, for columns that look at no other. */
    public static final RowRef NONE = new RowRef(Map.of(), 0, -1, 0);

    private final Map<String, Integer> columns;
    private final int first;
    private final int rows;
    private final int row;

    /** @param first row of the table's body, {@code row} the one meant, both 0-based; {@code rows} of the body, -1 if not known before */
    RowRef(Map<String, Integer> columns, int first, int rows, int row) {
        this.columns = columns;
        this.first = first;
        this.rows = rows;
        this.row = row;
    }

    /** Address of the cell of this row in column {@code id}, for example {@code H12}. */
    public String at(String id) {
        return letters(id) + (row + 1);
    }

    /** Address of the cell above it. */
    public String above(String id) {
        return letters(id) + row;
    }

    /**
     * An expression with the addresses of other cells of the table: {@code {id}} the one of this row, {@code {id:down}} all from
     * the first row to this one, {@code {id:all}} the whole column, if the table's rows can be counted before they are drawn.
     */
    public String fill(String expression) {
        return PLACE.matcher(expression).replaceAll((MatchResult place) -> {
            String id = place.group(1);
            String range = place.group(2);
            if (range == null) {
                return at(id);
            }
            String last = range.equals(":down") ? at(id) : fixed(id, first + rows);
            return Matcher.quoteReplacement(fixed(id, first + 1) + ":" + last);
        });
    }

    private String fixed(String id, int number) {
        if (rows < 0) {
            throw new IllegalStateException("column '" + id + "': expected rows that can be counted");
        }
        return "$" + letters(id) + "$" + number;
    }

    private String letters(String id) {
        Integer column = columns.get(id);
        if (column == null) {
            throw new IllegalArgumentException("column '" + id + "': expected one of " + columns.keySet());
        }
        return CellReference.convertNumToColString(column);
    }

    /** 1-based, as a reader sees it. */
    public int number() {
        return row + 1;
    }
}
