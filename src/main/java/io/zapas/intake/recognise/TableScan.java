package io.zapas.intake.recognise;

import io.zapas.intake.schema.Binding;
import io.zapas.intake.schema.ExportFormat;
import io.zapas.intake.schema.Field;
import io.zapas.intake.schema.RowReader;
import io.zapas.intake.schema.Values;
import io.zapas.intake.source.Cells;
import io.zapas.intake.source.TableFault;
import io.zapas.intake.source.Unreadable;
import io.zapas.intake.source.Wording;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first pass over a table: counts its rows and finds the newest date in it. */
public final class TableScan {
    private final Binding binding;
    private final TableDate date;
    private final List<Field> dates;
    private long rows;
    private @Nullable LocalDateTime newest;

    private TableScan(TablePlan plan) {
        binding = plan.binding();
        date = plan.date();
        dates = Arrays.stream(Field.values())
                .filter(f -> f.tellsAge() && binding.of(f).length > 0)
                .toList();
    }

    public static TableScan of(TablePlan plan) throws IOException {
        TableScan scan = new TableScan(plan);
        try (RowReader rows = RowReader.forScan(plan)) {
            for (Cells cells = rows.next(); cells != null; cells = rows.next()) scan.look(cells, rows.values());
        }
        return scan;
    }

    public ExportTable table(TablePlan plan, String hash) {
        ExportFormat format = plan.format();
        if (rows == 0) throw new TableFault(Unreadable.Fault.HEADER_ONLY, Wording.NO_ROWS, format.id());
        boolean told = format.reportDate().used() ? date.stated() : newest != null;
        LocalDateTime at = told && newest != null && !format.reportDate().used() ? newest : date.at();
        return new ExportTable(plan.source(), format.id(), format.kind(), hash, at, told, rows);
    }

    private void look(Cells cells, Values fields) {
        rows++;
        for (Binding.Duplicate twice : binding.duplicates()) check(cells, fields, twice);
        if (!binding.format().newestFromContent()) return;
        for (Field field : dates) {
            LocalDateTime at = fields.seenAt(field);
            if (at == null || newest != null && !at.isAfter(newest)) continue;
            boolean plausible = at.getYear() >= Values.EARLIEST.getYear() && date.canHaveHappened(at);
            if (plausible) newest = at;
        }
    }

    private void check(Cells cells, Values fields, Binding.Duplicate twice) {
        String first = fields.raw(twice.first());
        String second = fields.raw(twice.second());
        if (second.isEmpty() || second.equals(first)) return;
        throw new TableFault(
                Unreadable.Fault.DUPLICATE_HEADER,
                Wording.TWO_COLUMNS,
                binding.nameOf(twice.first()),
                twice.first() + 1,
                twice.second() + 1,
                cells.line());
    }
}
