package io.zapas.report.cancellation;

import io.zapas.cancellation.driver.Driver;
import io.zapas.cancellation.driver.DriverReport;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.shop.Money;
import io.zapas.workbook.Chart.Shape;
import io.zapas.workbook.ColumnChart;
import io.zapas.workbook.ColumnChart.Series;
import io.zapas.workbook.Format;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Theme;
import io.zapas.workbook.Value;
import java.util.List;

/** Drivers by money, each as a sentence and in figures, and what only looks like one. */
final class DriverTables {
    private static final int SHOWN = 25;
    private static final int CHARTED = 10;

    private final Texts texts;
    private final Headings on;
    private final DriverWords words;

    DriverTables(SheetContext draft, DriverWords words) {
        this.texts = draft.texts();
        this.on = draft.headings("driver");
        this.words = words;
    }

    void draw(Sheet sheet, DriverReport report) {
        sheet.section(texts.get("roots.drivers"));
        if (report.drivers().isEmpty()) {
            sheet.note(texts.get("roots.drivers.none"));
        } else {
            sheet.note(texts.get("roots.drivers.note"));
            List<Driver> shown = first(report.drivers());
            sheet.table(shown, on.words("said", 12, words::sentence));
            sheet.gap();
            figures(sheet, shown);
        }
        if (!report.explained().isEmpty()) {
            sheet.section(texts.get("roots.explained"));
            sheet.note(texts.get("roots.explained.note"));
            sheet.table(
                    first(report.explained()),
                    on.words("where", 3, words::where),
                    on.words("family", 1, words::family),
                    on.number("lines", Format.WHOLE, Driver::lines),
                    on.number("cancelled", Format.WHOLE, Driver::cancelled),
                    on.number("rate", Format.PERCENT, Driver::rate),
                    on.number("other_rate", Format.PERCENT, Driver::otherRate),
                    on.words("why_not", 6, words::explained));
        }
    }

    private static List<Driver> first(List<Driver> drivers) {
        return drivers.subList(0, Math.min(SHOWN, drivers.size()));
    }

    private void figures(Sheet sheet, List<Driver> drivers) {
        sheet.table(
                chart(drivers),
                drivers,
                on.words("where", 3, words::where),
                on.words("family", 1, words::family),
                on.of(
                        "money",
                        Format.MONEY,
                        driver -> Value.ofNumber(driver.money().map(Money::amount))),
                on.number("excess", Format.ONE_DECIMAL, Driver::excess),
                on.number("lines", Format.WHOLE, Driver::lines),
                on.number("cancelled", Format.WHOLE, Driver::cancelled),
                on.number("rate", Format.PERCENT, Driver::rate),
                on.number("other_rate", Format.PERCENT, Driver::otherRate),
                on.number("lift", Format.FACTOR, Driver::lift),
                on.of("before", Format.PERCENT, driver -> Value.ofNumber(driver.before())),
                on.words("verified", 4, words::check));
    }

    /** In money where prices are told in one currency, else in cancellations. */
    private ColumnChart chart(List<Driver> drivers) {
        boolean priced = drivers.stream().allMatch(driver -> driver.money().isPresent());
        return ColumnChart.of(
                        texts.get("roots.drivers.chart"),
                        texts.get(priced ? "axis.money" : "axis.lines"),
                        Format.WHOLE,
                        12,
                        16,
                        priced
                                ? Series.of(Shape.COLUMN, "money", Theme.BLUE).named(texts.get("roots.money"))
                                : Series.of(Shape.COLUMN, "excess", Theme.BLUE))
                .rows(0, CHARTED);
    }
}
