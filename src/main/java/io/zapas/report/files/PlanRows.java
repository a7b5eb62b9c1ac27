package io.zapas.report.files;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.zapas.advice.PastPlan;
import io.zapas.ordering.quantity.Waterfall;
import io.zapas.shop.SeriesKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The rows of {@code waterfall.csv}: every recommendation step by step, by which a later report tells what has changed. */
final class PlanRows {
    static final String FILE = "waterfall.csv";
    static final List<String> HEADER = List.of(
            "sku",
            "location",
            "lead_days",
            "review_days",
            "service_level",
            "moq",
            "pack",
            "max_stock",
            "do_not_order",
            "stock_known",
            "demand_per_day",
            "lead_demand",
            "review_demand",
            "safety_stock",
            "on_hand",
            "inbound",
            "expected_returns",
            "lost_on_the_way",
            "rounding",
            "order");

    private PlanRows() {}

    static List<String> row(PastPlan plan) {
        Waterfall steps = plan.steps();
        return List.of(
                CsvFile.text(plan.key().sku()),
                CsvFile.text(plan.key().location()),
                String.valueOf(plan.leadDays()),
                String.valueOf(plan.reviewDays()),
                CsvFile.number(plan.serviceLevel()),
                String.valueOf(plan.moq()),
                String.valueOf(plan.pack()),
                plan.maxStock() < 0 ? "" : String.valueOf(plan.maxStock()),
                String.valueOf(plan.doNotOrder()),
                String.valueOf(plan.known()),
                CsvFile.number(plan.perDay()),
                CsvFile.number(steps.leadTimeDemand()),
                CsvFile.number(steps.reviewDemand()),
                CsvFile.number(steps.safetyStock()),
                CsvFile.number(steps.onHand()),
                CsvFile.number(steps.inbound()),
                CsvFile.number(steps.expectedReturns()),
                CsvFile.number(steps.lostOnTheWay()),
                CsvFile.number(steps.rounding()),
                String.valueOf(steps.order()));
    }

    /**
     * Reads a file that an earlier run wrote.
     *
     * @return false if it is not of this form: written by another version, or edited
     */
    static boolean read(Path file, Consumer<PastPlan> sink) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                if (!row.getHeader().equals(HEADER)) {
                    return false;
                }
                sink.accept(plan(row));
            }
            return true;
        } catch (NumberFormatException e) {
            return false;
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

    /** {@link CsvFile#text} the other way round. */
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
}
