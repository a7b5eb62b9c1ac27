package io.zapas.intake.recognise;

import io.zapas.intake.source.Cells;
import io.zapas.intake.source.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row that may be a header, with the names its columns can be known by.
 *
 * @param line of the row itself
 * @param own names as they stand
 * @param names per column: normalised names, the column's own first, then those merged with captions above and below
 */
record HeaderRow(long line, List<String> own, List<List<String>> names) {

    /** Without captions: every column has the one name that stands in the row. */
    static HeaderRow plain(Cells.RawRow row) {
        List<List<String>> names = new ArrayList<>();
        for (String cell : row.values()) names.add(List.of(Names.normalise(cell)));
        return new HeaderRow(row.line(), row.values(), names);
    }

    /**
     * With the rows above and below: {@code "Ликвидность / Статус"} is the column under the caption «Ликвидность», which
     * itself stands only over the first column of its group.
     */
    static HeaderRow grouped(List<Cells.RawRow> rows, int index) {
        Cells.RawRow row = rows.get(index);
        List<String> above = index > 0 ? carried(rows.get(index - 1)) : List.of();
        Cells.RawRow below = index + 1 < rows.size() ? rows.get(index + 1) : new Cells.RawRow(0, List.of());
        List<String> own = carried(row);
        int width = Math.max(row.values().size(), below.values().size());
        List<List<String>> names = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            String here = Names.normalise(row.get(c));
            String under = Names.normalise(below.get(c));
            String group = c < own.size() ? own.get(c) : lastOf(own);
            String over = c < above.size() ? above.get(c) : lastOf(above);
            names.add(List.of(here, group + " / " + under, over + " / " + here, here.isEmpty() ? under : ""));
            shown.add(here.isEmpty() ? below.get(c) : row.get(c));
        }
        return new HeaderRow(row.line(), shown, names);
    }

    private static String lastOf(List<String> captions) {
        return captions.isEmpty() ? "" : captions.get(captions.size() - 1);
    }

    private static List<String> carried(Cells.RawRow row) {
        List<String> captions = new ArrayList<>();
        String caption = "";
        for (String cell : row.values()) {
            String name = Names.normalise(cell);
            if (!name.isEmpty()) caption = name;
            captions.add(caption);
        }
        return captions;
    }

    /** Columns by name, in order. */
    Map<String, List<Integer>> columnsByName() {
        Map<String, List<Integer>> columns = new HashMap<>();
        for (int c = 0; c < names.size(); c++) {
            for (String name : names.get(c)) {
                if (!name.isEmpty())
                    columns.computeIfAbsent(name, n -> new ArrayList<>()).add(c);
            }
        }
        return columns;
    }

    int width() {
        int width = 0;
        for (int c = 0; c < own.size(); c++) {
            if (!Names.normalise(own.get(c)).isEmpty()) width = c + 1;
        }
        return width;
    }
}
