package io.zapas.intake.schema;

import io.zapas.intake.source.Names;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A format laid over the columns of one table.
 *
 * @param headerLine line of the header row; data follow it
 * @param header names as they stand in the file
 * @param width columns a data row has to have where the source is strict about it
 * @param sources by {@link Field#index}: the columns of a field in order of preference
 * @param constants by ordinal: what counts where no column tells, "" for nothing
 * @param duplicates pairs of columns with the same mapped header
 * @param columnOfName first column of each normalised header
 */
public record Binding(
        ExportFormat format,
        long headerLine,
        List<String> header,
        int width,
        Source[][] sources,
        String[] constants,
        List<Duplicate> duplicates,
        Map<String, Integer> columnOfName) {

    /** One column a field is read from. */
    public record Source(int column, FieldSource spec) {}

    /** Two columns of the same name. As long as they say the same, the first is as good as both. */
    public record Duplicate(int first, int second) {}

    public Source[] of(Field field) {
        return sources[field.index()];
    }

    boolean has(Field field) {
        return of(field).length > 0 || !constants[field.index()].isEmpty();
    }

    String constant(Field field) {
        return constants[field.index()];
    }

    /** The header a message may quote for a field. */
    String headerOf(Field field) {
        Source[] columns = of(field);
        return columns.length == 0 ? field.key() : nameOf(columns[0].column());
    }

    public String nameOf(int column) {
        return column < header.size() ? Names.clean(header.get(column)) : "";
    }

    /** Whether a rule asks for personal data: it may be asked for, never quoted. */
    boolean isPersonal(ExportFormat.RowRule.Condition condition) {
        return format.dropped().contains(condition.header());
    }

    /** Columns whose values are needed at all. */
    boolean[] wanted() {
        boolean[] wanted = new boolean[header.size()];
        for (Source[] columns : sources) {
            for (Source source : columns) wanted[source.column()] = true;
        }
        for (Duplicate twice : duplicates) wanted[twice.second()] = true;
        for (ExportFormat.RowRule rule : format.rules()) {
            for (ExportFormat.RowRule.Condition condition : rule.conditions()) {
                Integer column = columnOf(condition);
                if (column != null) wanted[column] = true;
            }
        }
        return wanted;
    }

    /** Columns needed to count the rows and to tell their age. */
    boolean[] wantedForScan() {
        boolean[] wanted = new boolean[header.size()];
        for (Field field : format.kind().schema().fields()) {
            if (!field.tellsAge() && !format.rowsWith().containsKey(field)) continue;
            for (Source source : of(field)) wanted[source.column()] = true;
        }
        for (Duplicate twice : duplicates) {
            wanted[twice.first()] = true;
            wanted[twice.second()] = true;
        }
        return wanted;
    }

    @Nullable
    Integer columnOf(ExportFormat.RowRule.Condition condition) {
        return condition.field() == null ? columnOfName.get(condition.header()) : null;
    }

    /** The same without these fields. */
    public Binding without(Set<Field> fields) {
        Source[][] fewer = sources.clone();
        for (Field field : fields) fewer[field.index()] = new Source[0];
        return new Binding(format, headerLine, header, width, fewer, constants, duplicates, columnOfName);
    }
}
