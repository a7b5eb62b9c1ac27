package io.zapas.report.files;

import io.zapas.advice.PastPlan;
import io.zapas.shop.SeriesKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What an earlier report of a shop recommended. Its folder in {@code output/} is all that is needed. */
public record PastReport(LocalDate asOf, Map<SeriesKey, PastPlan> plans) {
    /**
     * The days before as-of of which a report of the shop is kept, newest first.
     *
     * @param output folder of the reports, {@code data} path of the machine-readable files within a report's folder
     */
    public static List<LocalDate> before(LocalDate asOf, Path output, Path data) {
        try (Stream<Path> folders = Files.isDirectory(output) ? Files.list(output) : Stream.empty()) {
            return folders.flatMap(folder -> day(folder).stream())
                    .filter(day -> day.isBefore(asOf) && Files.isRegularFile(file(output, data, day)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("[" + output + "] cannot list the earlier reports: " + e.getMessage(), e);
        }
    }

    /** Empty if the report was written in another form. */
    public static Optional<PastReport> read(LocalDate day, Path output, Path data) {
        Map<SeriesKey, PastPlan> plans = new HashMap<>();
        Path file = file(output, data, day);
        try {
            return PlanRows.read(file, plan -> plans.put(plan.key(), plan))
                    ? Optional.of(new PastReport(day, plans))
                    : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            throw new UncheckedIOException(
                    "[" + file + "] cannot read the earlier report: " + e.getMessage() + "; delete the file to go on",
                    new IOException(e));
        }
    }

    private static Path file(Path output, Path data, LocalDate day) {
        return output.resolve(day.toString()).resolve(data).resolve(PlanRows.FILE);
    }

    private static Optional<LocalDate> day(Path folder) {
        try {
            return Optional.of(LocalDate.parse(folder.getFileName().toString()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
