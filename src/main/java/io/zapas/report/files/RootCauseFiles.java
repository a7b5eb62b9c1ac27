package io.zapas.report.files;

import io.zapas.advice.RootCauses;
import io.zapas.cancellation.cost.CostReport.CauseLoss;
import io.zapas.cancellation.cost.CostReport.SkuLoss;
import io.zapas.cancellation.cost.Loss;
import io.zapas.cancellation.driver.Driver;
import io.zapas.cancellation.driver.Driver.Trait;
import io.zapas.report.ShopReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** {@code drivers.csv}, {@code cause-losses.csv}, {@code sku-losses.csv}: what lies behind the cancellations, for machines. */
final class RootCauseFiles {
    private static final List<String> DRIVERS = List.of(
            "family",
            "where",
            "lines",
            "cancelled",
            "rate",
            "rate_low",
            "rate_high",
            "other_rate",
            "lift",
            "excess",
            "money",
            "currency",
            "q",
            "checked_within",
            "lift_within",
            "rate_before",
            "explained_away");
    private static final List<String> LOSS = List.of(
            "currency",
            "lines",
            "recent_lines",
            "goods",
            "margin",
            "fees",
            "logistics",
            "if_fixed_30_days",
            "if_fixed_low",
            "if_fixed_high");

    private RootCauseFiles() {}

    static List<Path> write(ShopReport report, Path folder) throws IOException {
        return List.of(
                CsvFile.write(
                        folder.resolve("drivers.csv"),
                        DRIVERS,
                        rows -> report.desk().roots().ifPresent(roots -> {
                            roots.drivers().drivers().forEach(driver -> rows.accept(row(driver, false)));
                            roots.drivers().explained().forEach(driver -> rows.accept(row(driver, true)));
                        })),
                CsvFile.write(
                        folder.resolve("cause-losses.csv"),
                        header("cause", "fault", "rating_30_days"),
                        rows -> report.desk().roots().ifPresent(roots -> causes(roots, rows))),
                CsvFile.write(
                        folder.resolve("sku-losses.csv"),
                        header("sku", "location", "cause"),
                        rows -> report.desk().roots().ifPresent(roots -> skus(roots, rows))));
    }

    private static List<String> header(String... first) {
        List<String> header = new ArrayList<>(List.of(first));
        header.addAll(LOSS);
        return header;
    }

    private static List<String> row(Driver driver, boolean explained) {
        return List.of(
                name(driver.family()),
                CsvFile.text(driver.where().stream().map(RootCauseFiles::told).collect(Collectors.joining(" & "))),
                String.valueOf(driver.lines()),
                String.valueOf(driver.cancelled()),
                CsvFile.number(driver.rate()),
                CsvFile.number(driver.low()),
                CsvFile.number(driver.high()),
                CsvFile.number(driver.otherRate()),
                Double.isFinite(driver.lift()) ? CsvFile.number(driver.lift()) : "",
                CsvFile.number(driver.excess()),
                driver.money().map(money -> CsvFile.number(money.amount())).orElse(""),
                driver.money().map(money -> money.currency()).orElse(""),
                CsvFile.number(driver.q()),
                driver.check().within().map(RootCauseFiles::name).orElse(""),
                Double.isFinite(driver.check().lift())
                        ? CsvFile.number(driver.check().lift())
                        : "",
                driver.before().isPresent() ? CsvFile.number(driver.before().getAsDouble()) : "",
                String.valueOf(explained));
    }

    private static String told(Trait trait) {
        return name(trait.dimension()) + "=" + trait.value();
    }

    private static void causes(RootCauses roots, Consumer<List<String>> rows) {
        for (CauseLoss one : roots.costs().causes()) {
            rows.accept(row(
                    one.loss(),
                    one.cause().id(),
                    name(one.cause().fault()),
                    CsvFile.number(one.loss().rating())));
        }
    }

    private static void skus(RootCauses roots, Consumer<List<String>> rows) {
        for (SkuLoss one : roots.costs().skus()) {
            rows.accept(row(
                    one.loss(),
                    CsvFile.text(one.sku()),
                    CsvFile.text(one.location()),
                    one.cause().id()));
        }
    }

    private static List<String> row(Loss loss, String... first) {
        List<String> row = new ArrayList<>(List.of(first));
        row.addAll(List.of(
                loss.currency(),
                String.valueOf(loss.lines()),
                String.valueOf(loss.recent()),
                CsvFile.number(loss.goods()),
                CsvFile.number(loss.margin()),
                CsvFile.number(loss.fees()),
                CsvFile.number(loss.logistics()),
                CsvFile.number(loss.ifFixed()),
                CsvFile.number(loss.ifFixedLow()),
                CsvFile.number(loss.ifFixedHigh())));
        return row;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
