package io.zapas.intake.schema;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One kind of file of one marketplace, as its YAML describes it. The keys of the YAML are explained at
 * {@link FormatReader}.
 */
public record ExportFormat(
        String id,
        Kind kind,
        boolean ofUser,
        int headerWithin,
        boolean groupedHeader,
        List<FieldSource> columns,
        List<Set<Field>> oneOf,
        Set<String> dropped,
        Map<Field, String> constants,
        ZoneRule yearFirst,
        ZoneRule dayFirst,
        Moments moments,
        Numbers numbers,
        @Nullable String onlyCurrency,
        Statuses statuses,
        Map<Field, Pattern> rowsWith,
        List<RowRule> rules,
        Repeats repeats,
        ReportDate reportDate,
        boolean newestFromContent,
        Set<String> skippedSheets,
        boolean skipsOtherSheets,
        @Nullable Beside beside,
        Set<String> jsonLines) {

    /**
     * Fields left empty in this table where the same workbook also holds a table of another format, which tells them
     * in more detail: so that no unit is counted twice.
     */
    public record Beside(String format, Set<Field> leaveEmpty) {}

    /** A fixed zone, or the shop's where {@code zone} is null. */
    record ZoneRule(@Nullable ZoneId zone) {
        ZoneId or(ZoneId shop) {
            return zone == null ? shop : zone;
        }
    }

    public Zones zones(ZoneId shop) {
        return new Zones(yearFirst.or(shop), dayFirst.or(shop), shop);
    }
}
