package io.zapas.report.cancellation;

import io.zapas.cancellation.driver.Driver;
import io.zapas.cancellation.driver.DriverReport;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.shop.Money;
import io.zapas.workbook.Area;
import io.zapas.workbook.Chart;
import io.zapas.workbook.Chart.Plot;
import io.zapas.workbook.Chart.Shape;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Theme;
import io.zapas.workbook.Value;
import java.util.List;

/** Drivers by money, each as a sentence and in figures, and what only looks like one. */
final class DriverTables {
    private static final int SHOWN = 25;
    private static final int CHARTED = 10;
    private static final int CHART_HEIGHT = 16;

    private final Texts texts;
    private final Headings on;
    private final DriverWords words;

    DriverTables(SheetContext draft, DriverWords words) {
        this.texts = draft.texts();
        this.on = draft.headings("driver");
        this.words = words;
    }

    void draw(Sheet sheet, DriverReport report) {
        sheet.gap();
        sheet.subtitle(texts.get("roots.drivers"));
        if (report.drivers().isEmpty()) {
            sheet.note(texts.get("roots.drivers.none"));
        } else {
            sheet.note(texts.get("roots.drivers.note"));
            List<Driver> shown = first(report.drivers());
            sheet.table(sentences(shown));
            sheet.gap();
            figures(sheet, shown);
        }
        if (!report.explained().isEmpty()) {
            sheet.gap();
            sheet.subtitle(texts.get("roots.explained"));
            sheet.note(texts.get("roots.explained.note"));
            sheet.table(explained(first(report.explained())));
        }
    }

    private static List<Driver> first(List<Driver> drivers) {
        return drivers.subList(0, Math.min(SHOWN, drivers.size()));
    }

    private Table<Driver> sentences(List<Driver> drivers) {
        return Table.small(
                List.of(on.<Driver>text("said", 14, words::sentence)
                        .look(Look.WRAPPED)
                        .spanning(12)),
                drivers);
    }

    private void figures(Sheet sheet, List<Driver> drivers) {
        int chart = sheet.cursor();
        sheet.skip(CHART_HEIGHT + 1);
        Area body = sheet.table(Table.small(
                List.of(
                        on.<Driver>text("where", 14, words::where)
                                .look(Look.WRAPPED)
                                .spanning(3),
                        on.<Driver>text("family", 14, words::family).look(Look.WRAPPED),
                        on.of(
                                "money",
                                Format.MONEY,
                                driver -> driver.money()
                                        .map(Money::amount)
                                        .map(Value::of)
                                        .orElse(Value.EMPTY)),
                        on.of("excess", Format.ONE_DECIMAL, driver -> Value.of(driver.excess())),
                        on.of("lines", Format.WHOLE, driver -> Value.of(driver.lines())),
                        on.of("cancelled", Format.WHOLE, driver -> Value.of(driver.cancelled())),
                        on.of("rate", Format.PERCENT, driver -> Value.of(driver.rate())),
                        on.of("other_rate", Format.PERCENT, driver -> Value.of(driver.otherRate())),
                        on.of("lift", Format.FACTOR, driver -> finite(driver.lift())),
                        on.of(
                                "before",
                                Format.PERCENT,
                                driver -> driver.before().isPresent()
                                        ? Value.of(driver.before().getAsDouble())
                                        : Value.EMPTY),
                        on.<Driver>text("verified", 12, words::check)
                                .look(Look.WRAPPED)
                                .spanning(4)),
                drivers));
        int end = sheet.cursor();
        sheet.backTo(chart);
        sheet.chart(chart(body, drivers), 0, 12, CHART_HEIGHT);
        sheet.backTo(end);
    }

    private static Value finite(double value) {
        return Double.isFinite(value) ? Value.of(value) : Value.EMPTY;
    }

    /** In money where prices are told in one currency, else in cancellations. */
    private Chart chart(Area body, List<Driver> drivers) {
        boolean priced = drivers.stream().allMatch(driver -> driver.money().isPresent());
        List<Driver> charted = drivers.subList(0, Math.min(CHARTED, drivers.size()));
        Area rows = body.rows(0, charted.size());
        return new Chart(
                texts.get("roots.drivers.chart"),
                rows.column(0),
                charted.stream().map(words::where).map(Value::of).toList(),
                texts.get(priced ? "axis.money" : "axis.lines"),
                Format.WHOLE,
                "",
                List.of(new Plot(
                        Shape.COLUMN,
                        texts.get(priced ? "roots.money" : "driver.excess"),
                        rows.column(priced ? 4 : 5),
                        charted.stream()
                                .mapToDouble(driver -> priced
                                        ? driver.money().orElseThrow().amount().doubleValue()
                                        : driver.excess())
                                .toArray(),
                        Theme.BLUE)));
    }

    private Table<Driver> explained(List<Driver> drivers) {
        return Table.small(
                List.of(
                        on.<Driver>text("where", 14, words::where)
                                .look(Look.WRAPPED)
                                .spanning(3),
                        on.<Driver>text("family", 14, words::family).look(Look.WRAPPED),
                        on.of("lines", Format.WHOLE, driver -> Value.of(driver.lines())),
                        on.of("cancelled", Format.WHOLE, driver -> Value.of(driver.cancelled())),
                        on.of("rate", Format.PERCENT, driver -> Value.of(driver.rate())),
                        on.of("other_rate", Format.PERCENT, driver -> Value.of(driver.otherRate())),
                        on.<Driver>text("why_not", 12, words::explained)
                                .look(Look.WRAPPED)
                                .spanning(6)),
                drivers);
    }
}
