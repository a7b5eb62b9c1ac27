package io.zapas.intake.json;

import io.zapas.intake.source.Cells;
import io.zapas.intake.source.Content;
import io.zapas.intake.source.RawTable;
import io.zapas.intake.source.TableFault;
import io.zapas.intake.source.Unreadable;
import io.zapas.intake.source.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON dump as a table: nested names joined by dots ({@code cancellation.cancel_reason}), one row per element of a line
 * array ({@code products.sku}), whose other fields are those of its posting.
 *
 * @param columns every name that occurs, found in a pass of its own, with its place
 * @param lineArrays names of arrays whose elements become rows
 */
public record JsonTable(Content content, Map<String, Integer> columns, Set<String> lineArrays) implements RawTable {
    private static final int MOST_COLUMNS = 2000;

    public static JsonTable open(Content content, Set<String> lineArrays) throws IOException {
        Map<String, Integer> columns = new LinkedHashMap<>();
        try (JsonRecords records = new JsonRecords(content.open(), lineArrays)) {
            for (JsonRecords.Posting posting = records.next(); posting != null; posting = records.next()) {
                for (Map<String, String> row : posting.rows()) {
                    for (String name : row.keySet()) columns.putIfAbsent(name, columns.size());
                }
                if (columns.size() > MOST_COLUMNS) {
                    throw new TableFault(Unreadable.Fault.UNKNOWN_KIND, Wording.TOO_MANY_NAMES, MOST_COLUMNS);
                }
            }
        }
        return new JsonTable(content, columns, lineArrays);
    }

    public Cells.RawRow header() {
        return new Cells.RawRow(0, new ArrayList<>(columns.keySet()));
    }

    @Override
    public boolean strictWidth() {
        return false;
    }

    @Override
    public Rows open(boolean @Nullable [] wanted) throws IOException {
        JsonRecords records = new JsonRecords(content.open(), lineArrays);
        Cells cells = new Cells();
        return new Rows() {
            private Iterator<Map<String, String>> lines = Collections.emptyIterator();
            private long number;

            @Override
            public @Nullable Cells next() throws IOException {
                while (!lines.hasNext()) {
                    JsonRecords.Posting posting = records.next();
                    if (posting == null) return null;
                    lines = posting.rows().iterator();
                    number = posting.number();
                }
                fill(cells, number, lines.next(), wanted);
                return cells;
            }

            @Override
            public void close() throws IOException {
                records.close();
            }
        };
    }

    private void fill(Cells cells, long number, Map<String, String> row, boolean @Nullable [] wanted) {
        cells.begin(number);
        row.forEach((name, value) -> {
            Integer column = columns.get(name);
            if (column == null) return;
            if (value.length() > Cells.LONGEST_VALUE) cells.putTooLong(column);
            else if (wanted == null || column < wanted.length && wanted[column]) cells.put(column, value, false);
            else cells.passOver(column, value);
        });
    }
}
