package io.zapas.intake.schema;

import io.zapas.intake.source.Cells;
import io.zapas.intake.source.RawTable;
import io.zapas.intake.source.Remark;
import io.zapas.intake.source.Wording;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the raw rows of one table into typed or rejected ones, in one pass. */
public final class RowReader implements Closeable {
    private final RawTable.Rows rows;
    private final Binding binding;
    private final ExportFormat format;
    private final Values values;
    private final RowCounter counter;
    private final boolean strict;
    private boolean inData;

    private RowReader(TablePlan plan, boolean[] wanted) throws IOException {
        this.binding = plan.binding();
        this.format = plan.format();
        this.values = new Values(binding, plan.zones(), plan.date());
        this.counter = new RowCounter(format);
        this.strict = plan.raw().strictWidth();
        this.inData = format.rowsWith().isEmpty();
        this.rows = plan.raw().open(wanted);
    }

    /** To read every row. */
    public static RowReader of(TablePlan plan) throws IOException {
        return new RowReader(plan, plan.binding().wanted());
    }

    /** To count the rows and find the newest. */
    public static RowReader forScan(TablePlan plan) throws IOException {
        return new RowReader(plan, plan.binding().wantedForScan());
    }

    /** The next data row, typed or rejected; {@code null} at the end. */
    public @Nullable Parsed read() throws IOException {
        Cells cells = next();
        return cells == null ? null : parse(cells);
    }

    /** The next data row as it stands, for the first look at a file; {@code null} at the end. */
    public @Nullable Cells next() throws IOException {
        for (Cells cells = rows.next(); cells != null; cells = rows.next()) {
            if (cells.line() <= binding.headerLine() || cells.blank()) continue;
            values.row(cells);
            if (!inData) inData = isData();
            if (inData) return cells;
        }
        return null;
    }

    /** The fields of the row that was read last. */
    public Values values() {
        return values;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** Notes stand between the header and the first row that looks like data; they are no rows. */
    private boolean isData() {
        return unlikeData() == null;
    }

    private @Nullable Field unlikeData() {
        for (Map.Entry<Field, Pattern> rule : format.rowsWith().entrySet()) {
            if (!rule.getValue().matcher(values.text(rule.getKey())).matches()) return rule.getKey();
        }
        return null;
    }

    private Parsed parse(Cells cells) {
        try {
            checkShape(cells);
            applyRules();
            values.occurrence(counter.occurrence(values));
            return new Parsed.Accepted(cells.line(), format.kind().schema().row(values));
        } catch (Values.Fault fault) {
            return fault.at(cells.line());
        }
    }

    private void checkShape(Cells cells) {
        if (strict && cells.size() != binding.header().size()) checkWidth(cells);
        if (cells.tooLong() >= 0) {
            String column = binding.nameOf(cells.tooLong());
            Remark expected = Remark.of(Wording.AT_MOST_CHARACTERS, Cells.LONGEST_VALUE);
            throw new Values.Fault(column, "", RejectReason.TOO_LONG, expected);
        }
        Field unlike = unlikeData();
        if (unlike != null) {
            throw values.fault(
                    unlike,
                    values.text(unlike),
                    RejectReason.NOT_A_PRODUCT,
                    Wording.LIKE,
                    format.rowsWith().get(unlike));
        }
    }

    private void checkWidth(Cells cells) {
        int columns = cells.size();
        if (columns < binding.width()) {
            Remark expected = Remark.of(Wording.COLUMNS, binding.width(), columns);
            throw new Values.Fault("", "", RejectReason.TOO_FEW_COLUMNS, expected);
        }
        if (columns > binding.header().size()
                && cells.filledBeyond(binding.header().size())) {
            Remark expected = Remark.of(Wording.COLUMNS, binding.header().size(), columns);
            throw new Values.Fault("", "", RejectReason.TOO_MANY_COLUMNS, expected);
        }
    }

    private void applyRules() {
        List<ExportFormat.RowRule> rules = format.rules();
        for (int i = 0; i < rules.size(); i++) {
            ExportFormat.RowRule rule = rules.get(i);
            if (!holds(rule)) continue;
            if (rule.reject() == null) {
                values.ruled(rule.status(), rule.absolute());
                return;
            }
            ExportFormat.RowRule.Condition first = rule.conditions().get(0);
            String value = value(first);
            Remark expected = Remark.of(Wording.BY_RULE, rule.name(), format.id());
            if (first.field() != null)
                throw values.fault(first.field(), value, rule.reject(), expected.wording(), rule.name(), format.id());
            throw new Values.Fault(first.header(), binding.isPersonal(first) ? "" : value, rule.reject(), expected);
        }
    }

    private boolean holds(ExportFormat.RowRule rule) {
        for (ExportFormat.RowRule.Condition condition : rule.conditions()) {
            boolean absent = condition.field() == null && binding.columnOf(condition) == null;
            if (absent || !condition.pattern().matcher(value(condition)).matches()) return false;
        }
        return true;
    }

    private String value(ExportFormat.RowRule.Condition condition) {
        if (condition.field() != null) return values.text(condition.field());
        Integer column = binding.columnOf(condition);
        return column == null ? "" : values.raw(column);
    }
}
