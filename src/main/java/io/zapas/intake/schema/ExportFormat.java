package io.zapas.intake.schema;

import io.zapas.shop.orders.OrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
        String marketplace,
        boolean ownWarehouse,
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

    /**
     * Which zone a time without one is in. A bare date is a day of the shop.
     *
     * @param yearFirst for 2026-01-31 10:00
     * @param dayFirst for 31.01.2026 10:00
     * @param shop for bare dates
     */
    public record Zones(ZoneId yearFirst, ZoneId dayFirst, ZoneId shop) {
        Instant instant(Moments.Moment moment) {
            LocalDateTime at = moment.at();
            if (moment.offset() != null) return at.toInstant(moment.offset());
            if (moment.time() == null) return at.atZone(shop).toInstant();
            return at.atZone(moment.dayFirst() ? dayFirst : yearFirst).toInstant();
        }

        /** The day as the shop counts days; a bare date stays what it is. */
        LocalDate day(Moments.Moment moment) {
            return moment.time() == null
                    ? moment.date()
                    : instant(moment).atZone(shop).toLocalDate();
        }

        LocalDateTime inShop(Moments.Moment moment) {
            return moment.time() == null
                    ? moment.at()
                    : instant(moment).atZone(shop).toLocalDateTime();
        }
    }

    /**
     * What it means when a file holds the same row again.
     *
     * @param key fields (beyond the kind's own key) whose values tell lines of one key apart
     * @param separate every repetition is a further line; otherwise rows equal in all key fields are one and the same
     */
    record Repeats(boolean separate, List<Field> key) {}

    /**
     * Where a table that is dated as a whole states its date.
     *
     * @param find looked for in the rows above the data; group 1 is the date
     * @param inFileName whether a date in the file's name counts before its modification time
     * @param used whether the format has a date for the whole table at all
     */
    public record ReportDate(List<Pattern> find, boolean inFileName, boolean used) {}

    /**
     * What a format says about certain rows. The first rule whose conditions all hold decides.
     *
     * @param name stands in the rejection
     * @param conditions all must hold
     * @param reject the row is left out for this reason
     * @param status the row has this status, whatever else it says
     * @param absolute the sign of these fields is dropped
     */
    record RowRule(
            String name,
            List<Condition> conditions,
            @Nullable RejectReason reject,
            @Nullable OrderStatus status,
            List<Field> absolute) {

        /**
         * @param field the field asked, {@code null} if a header is named instead
         * @param header normalised name of a column that is no field
         * @param pattern has to match the whole value; an empty value is "", an absent column matches nothing
         */
        record Condition(@Nullable Field field, String header, Pattern pattern) {}
    }
}
