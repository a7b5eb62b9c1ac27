package io.zapas.report.files;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.zapas.advice.Past.PastReport;
import io.zapas.advice.PastPlan;
import io.zapas.ordering.quantity.Waterfall;
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

/** {@code waterfall.csv}: every recommendation step by step, by which a later report tells what has changed. */
public final class WaterfallFile {
    private static final String NAME = "waterfall.csv";
    static final DataTable<PastPlan> TABLE = new DataTable<PastPlan>(NAME)
            .key(PastPlan::key)
            .whole("lead_days", PastPlan::leadDays)
            .whole("review_days", PastPlan::reviewDays)
            .number("service_level", PastPlan::serviceLevel)
            .whole("moq", PastPlan::moq)
            .whole("pack", PastPlan::pack)
            .word("max_stock", plan -> plan.maxStock() < 0 ? "" : String.valueOf(plan.maxStock()))
            .truth("do_not_order", PastPlan::doNotOrder)
            .truth("stock_known", PastPlan::known)
            .number("demand_per_day", PastPlan::perDay)
            .number("lead_demand", plan -> plan.steps().leadTimeDemand())
            .number("review_demand", plan -> plan.steps().reviewDemand())
            .number("safety_stock", plan -> plan.steps().safetyStock())
            .number("on_hand", plan -> plan.steps().onHand())
            .number("inbound", plan -> plan.steps().inbound())
            .number("expected_returns", plan -> plan.steps().expectedReturns())
            .number("lost_on_the_way", plan -> plan.steps().lostOnTheWay())
            .number("rounding", plan -> plan.steps().rounding())
            .whole("order", plan -> plan.steps().order());

    private final Path output;
    private final Path data;

    /** @param output folder of the reports, {@code data} path of the machine-readable files within a report's folder */
    public WaterfallFile(Path output, Path data) {
        this.output = output;
        this.data = data;
    }

    /** The days before as-of of which a report of the shop is kept, newest first. */
    public List<LocalDate> before(LocalDate asOf) {
        try (Stream<Path> folders = Files.isDirectory(output) ? Files.list(output) : Stream.empty()) {
            return folders.flatMap(folder -> day(folder).stream())
                    .filter(day -> day.isBefore(asOf) && Files.isRegularFile(of(day)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("[" + output + "] cannot list the earlier reports: " + e.getMessage(), e);
        }
    }

    public Path of(LocalDate day) {
        return output.resolve(day.toString()).resolve(data).resolve(NAME);
    }

    /** Empty if the file tells nothing or cannot be used: written by another version, edited, damaged or not readable. */
    public Optional<PastReport> read(LocalDate day) {
        Map<SeriesKey, PastPlan> plans = new HashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(of(day))) {
            for (NamedCsvRecord row : csv) {
                if (!row.getHeader().equals(TABLE.header())) {
                    return Optional.empty();
                }
                PastPlan plan = plan(row);
                plans.put(plan.key(), plan);
            }
            return plans.isEmpty() ? Optional.empty() : Optional.of(new PastReport(day, plans));
        } catch (IOException | RuntimeException e) {
            // whatever is wrong with an old file must not stop the new report
            return Optional.empty();
        }
    }

    private static PastPlan plan(NamedCsvRecord row) {
        return new PastPlan(
                new SeriesKey(told(row.getField("sku")), told(row.getField("location"))),
                whole(row, "lead_days"),
                whole(row, "review_days"),
                number(row, "service_level"),
                whole(row, "moq"),
                whole(row, "pack"),
                row.getField("max_stock").isEmpty() ? -1 : whole(row, "max_stock"),
                Boolean.parseBoolean(row.getField("do_not_order")),
                Boolean.parseBoolean(row.getField("stock_known")),
                number(row, "demand_per_day"),
                new Waterfall(
                        number(row, "lead_demand"),
                        number(row, "review_demand"),
                        number(row, "safety_stock"),
                        number(row, "on_hand"),
                        number(row, "inbound"),
                        number(row, "expected_returns"),
                        number(row, "lost_on_the_way"),
                        number(row, "rounding"),
                        whole(row, "order")));
    }

    /** {@link DataTable#text} the other way round. */
    private static String told(String written) {
        return written.startsWith("'") ? written.substring(1) : written;
    }

    private static int whole(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    private static double number(NamedCsvRecord row, String column) {
        String field = row.getField(column);
        return field.isEmpty() ? 0 : Double.parseDouble(field);
    }

    private static Optional<LocalDate> day(Path folder) {
        try {
            return Optional.of(LocalDate.parse(folder.getFileName().toString()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
