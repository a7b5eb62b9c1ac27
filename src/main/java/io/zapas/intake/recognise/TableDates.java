package io.zapas.intake.recognise;

import io.zapas.intake.schema.Binding;
import io.zapas.intake.schema.ExportFormat;
import io.zapas.intake.schema.Moments;
import io.zapas.intake.schema.TableDate;
import io.zapas.intake.schema.Values;
import io.zapas.intake.source.Cells;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the date of a table that is dated as a whole: in the rows above its header, then in the file's name. */
public final class TableDates {
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)(20\\d\\d)[-._]?(\\d\\d)[-._]?(\\d\\d)(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(\\d\\d)[-._](\\d\\d)[-._](20\\d\\d)(?!\\d)");

    private TableDates() {}

    static TableDate of(String source, List<Cells.RawRow> rows, Binding binding, LocalDateTime modified) {
        ExportFormat.ReportDate rule = binding.format().reportDate();
        if (!rule.used()) return new TableDate(modified, false, modified);
        Optional<LocalDateTime> stated = stated(rows, binding).filter(TableDates::plausible);
        if (stated.isEmpty() && rule.inFileName()) {
            stated = inName(source).map(LocalDate::atStartOfDay).filter(TableDates::plausible);
        }
        return new TableDate(stated.orElse(modified), stated.isPresent(), modified);
    }

    private static boolean plausible(LocalDateTime at) {
        return !at.toLocalDate().isBefore(Values.EARLIEST) && !at.toLocalDate().isAfter(Values.LATEST);
    }

    /** By the first pattern that finds one, whatever the row: what was asked for first counts first. */
    private static Optional<LocalDateTime> stated(List<Cells.RawRow> rows, Binding binding) {
        return binding.format().reportDate().find().stream()
                .flatMap(pattern -> rows.stream()
                        .filter(row -> row.line() < binding.headerLine())
                        .flatMap(row -> row.values().stream())
                        .flatMap(cell -> found(pattern, cell, binding.format()).stream()))
                .findFirst();
    }

    private static Optional<LocalDateTime> found(Pattern pattern, String cell, ExportFormat format) {
        Matcher matcher = pattern.matcher(cell);
        Moments.Moment moment = matcher.find() ? format.moments().parse(matcher.group(1)) : null;
        return Optional.ofNullable(moment).map(Moments.Moment::at);
    }

    /** The first date in a name that is one, year first before day first. */
    public static Optional<LocalDate> inName(String name) {
        Matcher year = YEAR_FIRST.matcher(name);
        while (year.find()) {
            Optional<LocalDate> date = date(year.group(1), year.group(2), year.group(3));
            if (date.isPresent()) return date;
        }
        Matcher day = DAY_FIRST.matcher(name);
        while (day.find()) {
            Optional<LocalDate> date = date(day.group(3), day.group(2), day.group(1));
            if (date.isPresent()) return date;
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
