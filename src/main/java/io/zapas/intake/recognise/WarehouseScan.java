package io.zapas.intake.recognise;

import io.zapas.intake.schema.TablePlan;
import io.zapas.intake.source.Cells;
import io.zapas.intake.source.Names;
import io.zapas.intake.source.RawTable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the numbers of own warehouses. The stock export has a column «Идентификатор склада» beside «Название склада»; the upload
 * template has one column «Название склада (идентификатор склада)» with cells such as {@code Мой склад (1020001420895000)}.
 */
public final class WarehouseScan {
    private static final String IDENTIFIER = "идентификатор склада";
    private static final String NAME = "название склада";
    private static final String BOTH = "название склада (идентификатор склада)";
    private static final Pattern NUMBERED = Pattern.compile("(.*\\S)\\s*\\((\\d{5,})\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d{5,}");

    private final Map<String, String> identifiers = new TreeMap<>();
    private int identifier = -1;
    private int name = -1;
    private int both = -1;

    /** @return whether it is the template */
    public boolean read(TablePlan plan) throws IOException {
        identifier = -1;
        name = -1;
        both = -1;
        try (RawTable.Rows rows = plan.raw().open(null)) {
            for (Cells cells = rows.next(); cells != null; cells = rows.next()) {
                row(cells.copy().values());
            }
        }
        return both >= 0;
    }

    public Map<String, String> identifiers() {
        return Map.copyOf(identifiers);
    }

    private void row(List<String> values) {
        if (name < 0 && both < 0) {
            header(values.stream().map(Names::normalise).toList());
        } else if (both >= 0) {
            Matcher cell = NUMBERED.matcher(at(values, both));
            if (cell.matches()) {
                identifiers.put(cell.group(1), cell.group(2));
            }
        } else if (identifier >= 0 && NUMBER.matcher(at(values, identifier)).matches()) {
            Matcher numbered = NUMBERED.matcher(at(values, name));
            identifiers.put(numbered.matches() ? numbered.group(1) : at(values, name), at(values, identifier));
        }
    }

    private void header(List<String> titles) {
        identifier = titles.indexOf(IDENTIFIER);
        name = titles.indexOf(NAME);
        both = titles.indexOf(BOTH);
    }

    private static String at(List<String> values, int column) {
        return column < values.size() ? Names.clean(values.get(column)) : "";
    }
}
