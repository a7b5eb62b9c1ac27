package io.zapas.intake.recognise;

import io.zapas.intake.schema.Binding;
import io.zapas.intake.schema.Field;
import io.zapas.intake.schema.RowReader;
import io.zapas.intake.schema.TableDate;
import io.zapas.intake.schema.TablePlan;
import io.zapas.intake.schema.Values;
import io.zapas.intake.source.Cells;
import io.zapas.intake.source.TableFault;
import io.zapas.intake.source.Unreadable;
import io.zapas.intake.source.Wording;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first look at a whole table: counts its rows and finds the newest date in it. */
final class TableScan {
    private final TablePlan plan;
    private final Binding binding;
    private final List<Field> dates;
    private long rows;
    private @Nullable LocalDateTime newest;

    private TableScan(TablePlan plan) {
        this.plan = plan;
        binding = plan.binding();
        dates = plan.format().kind().schema().fields().stream()
                .filter(f -> f.tellsAge() && binding.of(f).length > 0)
                .toList();
    }

    static TableScan of(TablePlan plan) throws IOException {
        TableScan scan = new TableScan(plan);
        try (RowReader rows = RowReader.forScan(plan)) {
            for (Cells cells = rows.next(); cells != null; cells = rows.next()) scan.look(cells, rows.values());
        }
        if (scan.rows == 0) {
            throw new TableFault(
                    Unreadable.Fault.HEADER_ONLY, Wording.NO_ROWS, plan.format().id());
        }
        return scan;
    }

    TablePlan plan() {
        return plan;
    }

    ExportTable table(String hash) {
        TableDate date = plan.date();
        boolean dated = plan.format().reportDate().used();
        LocalDateTime told = dated ? null : newest;
        return new ExportTable(
                plan.source(),
                ExportTable.Origin.of(plan.format()),
                hash,
                told == null ? date.at() : told,
                dated ? date.stated() : told != null,
                rows,
                "");
    }

    private void look(Cells cells, Values fields) {
        rows++;
        for (Binding.Duplicate twice : binding.duplicates()) check(cells, fields, twice);
        if (!binding.format().newestFromContent()) return;
        for (Field field : dates) {
            LocalDateTime at = fields.seenAt(field);
            if (at == null || newest != null && !at.isAfter(newest)) continue;
            boolean plausible =
                    at.getYear() >= Values.EARLIEST.getYear() && plan.date().canHaveHappened(at);
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
