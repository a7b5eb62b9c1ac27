package io.zapas.report.files;

import io.zapas.advice.Levels;
import io.zapas.advice.PastPlan;
import io.zapas.advice.PlannedItem;
import io.zapas.cancellation.CancelledLine;
import io.zapas.forecast.Forecast;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.quantity.Waterfall;
import io.zapas.report.ShopReport;
import io.zapas.report.cancellation.Evidences;
import io.zapas.report.text.Language;
import io.zapas.report.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The files for machines: {@code restock.csv}, {@code forecast.csv}, {@code accuracy.csv}, {@code waterfall.csv},
 * {@code cancellations.csv}, {@code rejected.csv}, and those of {@link RootCauseFiles}. The same report gives the same bytes.
 */
public final class DataFiles {
    private static final List<String> RESTOCK = List.of(
            "sku",
            "location",
            "on_hand",
            "inbound",
            "demand_lead_review_mean",
            "safety_stock",
            "order_up_to",
            "order_quantity",
            "order_value",
            "stockout_on",
            "order_by",
            "reason");
    private static final List<String> CANCELLATIONS =
            List.of("order_id", "sku", "cancelled_on", "declared", "probable", "fault", "strength", "evidence");
    private static final List<String> REJECTED = List.of("file", "line", "column", "value", "reason");

    private final ShopReport report;

    private DataFiles(ShopReport report) {
        this.report = report;
    }

    /**
     * Writes the files into {@code folder}.
     *
     * @param levels quantile levels that {@code forecast.csv} has a column of, ascending; a forecast that lacks one leaves
     *     its field empty
     * @return the paths that were written: a numbered sibling where a file is held open
     */
    public static List<Path> write(ShopReport report, double[] levels, Path folder) throws IOException {
        DataFiles files = new DataFiles(report);
        List<Path> written = new ArrayList<>(List.of(
                CsvFile.write(folder.resolve("restock.csv"), RESTOCK, files::restock),
                CsvFile.write(
                        folder.resolve("forecast.csv"), forecastHeader(levels), rows -> files.forecast(levels, rows)),
                CsvFile.write(
                        folder.resolve("accuracy.csv"),
                        AccuracyRows.HEADER,
                        rows -> report.items().forEach(item -> rows.accept(AccuracyRows.row(item)))),
                CsvFile.write(
                        folder.resolve(PlanRows.FILE),
                        PlanRows.HEADER,
                        rows -> report.items()
                                .forEach(item -> rows.accept(PlanRows.row(PastPlan.of(item.recommendation()))))),
                CsvFile.write(folder.resolve("cancellations.csv"), CANCELLATIONS, files::cancellations),
                CsvFile.write(folder.resolve("rejected.csv"), REJECTED, files::rejected)));
        written.addAll(RootCauseFiles.write(report, folder));
        return written;
    }

    private void restock(Consumer<List<String>> rows) {
        report.items().forEach(item -> rows.accept(restock(item.recommendation())));
    }

    /** On hand is empty where no export tells the stock. */
    private static List<String> restock(Recommendation plan) {
        Waterfall steps = plan.waterfall();
        return List.of(
                CsvFile.text(plan.sku()),
                CsvFile.text(plan.location()),
                plan.position().known() ? String.valueOf(plan.position().onHand()) : "",
                CsvFile.number(steps.inbound()),
                CsvFile.number(steps.leadTimeDemand() + steps.reviewDemand()),
                CsvFile.number(steps.safetyStock()),
                CsvFile.number(plan.orderUpTo()),
                String.valueOf(plan.orderQuantity()),
                plan.orderValue().map(CsvFile::number).orElse(""),
                date(plan.stockoutOn()),
                date(plan.orderBy()),
                name(plan.reason()));
    }

    private static List<String> forecastHeader(double[] levels) {
        List<String> header = new ArrayList<>(List.of("sku", "location", "date", "mean"));
        Arrays.stream(levels).mapToObj(DataFiles::column).forEach(header::add);
        return header;
    }

    /** {@code p05} for 0.05, {@code p97_5} for 0.975. */
    private static String column(double level) {
        String percent = CsvFile.number(level * 100);
        String whole = percent.contains(".") ? percent.replace('.', '_') : percent;
        return "p" + (level < 0.1 ? "0" : "") + whole;
    }

    private void forecast(double[] levels, Consumer<List<String>> rows) {
        for (PlannedItem item : report.items()) {
            if (item.outcome() instanceof Forecast forecast) {
                int[] places = Arrays.stream(levels)
                        .mapToInt(level -> Levels.indexOf(forecast.levels(), level))
                        .toArray();
                for (int period = 0; period < forecast.horizon(); period++) {
                    rows.accept(forecast(item, forecast, period, places));
                }
            }
        }
    }

    private static List<String> forecast(PlannedItem item, Forecast forecast, int period, int[] places) {
        List<String> row = new ArrayList<>(4 + places.length);
        row.add(CsvFile.text(item.key().sku()));
        row.add(CsvFile.text(item.key().location()));
        row.add(forecast.cadence().plus(forecast.start(), period).toString());
        row.add(CsvFile.number(forecast.mean()[period]));
        for (int place : places) {
            row.add(place < 0 ? "" : CsvFile.number(forecast.quantiles()[period][place]));
        }
        return row;
    }

    private void cancellations(Consumer<List<String>> rows) {
        Evidences evidences = new Evidences(Texts.of(Language.EN));
        for (CancelledLine held : report.cancelledLines()) {
            rows.accept(List.of(
                    CsvFile.text(held.line().orderId()),
                    CsvFile.text(held.line().sku()),
                    held.line()
                            .cancelledAt()
                            .map(at -> at.toLocalDate().toString())
                            .orElse(""),
                    held.verdict().declared().id(),
                    held.verdict().probable().id(),
                    name(held.verdict().fault()),
                    CsvFile.number(held.verdict().strength()),
                    CsvFile.text(evidences.sentence(held.verdict().evidence()))));
        }
    }

    private void rejected(Consumer<List<String>> rows) {
        report.rejected()
                .forEach(row -> rows.accept(List.of(
                        CsvFile.text(row.file()),
                        String.valueOf(row.line()),
                        CsvFile.text(row.column()),
                        CsvFile.text(row.value()),
                        row.reason().toLowerCase(Locale.ROOT))));
    }

    private static String date(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
