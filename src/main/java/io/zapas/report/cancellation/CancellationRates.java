package io.zapas.report.cancellation;

import io.zapas.cancellation.maturity.WeekRate;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Area;
import io.zapas.workbook.Chart;
import io.zapas.workbook.Chart.Plot;
import io.zapas.workbook.Chart.Shape;
import io.zapas.workbook.Format;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Theme;
import io.zapas.workbook.Value;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The rate by week of order: what has happened and what is still to come, drawn apart. */
final class CancellationRates {
    private static final int WEEKS = 26;
    private static final int CHART_HEIGHT = 18;

    private final SheetContext draft;
    private final Texts texts;
    private final Headings on;

    CancellationRates(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings("cancellations");
    }

    void draw(Sheet sheet) {
        sheet.gap();
        sheet.subtitle(texts.get("cancellations.weeks"));
        sheet.note(texts.get("cancellations.weeks.note"));
        int chart = sheet.cursor();
        sheet.skip(CHART_HEIGHT + 1);
        Area body = table(sheet);
        int end = sheet.cursor();
        sheet.backTo(chart);
        sheet.chart(chart(body), 0, 10, CHART_HEIGHT);
        sheet.backTo(end);
    }

    /** The figures, one row per week; the last columns are what the chart shows. */
    private Area table(Sheet sheet) {
        return sheet.table(Table.small(
                List.of(
                        on.of("week", Format.DATE, week -> Value.of(week.week())),
                        on.of("lines", Format.WHOLE, week -> Value.of(week.lines())),
                        on.of("cancelled", Format.WHOLE, week -> Value.of(week.cancelled())),
                        on.of("seller_fault", Format.WHOLE, week -> Value.of(week.sellerFault())),
                        on.of("still", Format.ONE_DECIMAL, week -> Value.of(week.expectedStill())),
                        on.computed(
                                "observed_rate",
                                Format.PERCENT,
                                (week, row) -> Value.formula(
                                        ratio(row.at("cancelled"), row.at("lines")), week.observedRate())),
                        on.computed(
                                "still_rate",
                                Format.PERCENT,
                                (week, row) -> Value.formula(ratio(row.at("still"), row.at("lines")), stillRate(week))),
                        on.computed(
                                "completed_rate",
                                Format.PERCENT,
                                (week, row) -> Value.formula(
                                        row.at("observed_rate") + "+" + row.at("still_rate"), week.completedRate())),
                        on.of("completed_low", Format.PERCENT, week -> end(week, week.completedLow())),
                        on.of("completed_high", Format.PERCENT, week -> end(week, week.completedHigh()))),
                weeks()));
    }

    private Chart chart(Area body) {
        return new Chart(
                texts.get("cancellations.weeks.chart"),
                body.column(0),
                weeks().stream().map(week -> Value.of(week.week())).toList(),
                texts.get("axis.rate"),
                Format.PERCENT,
                "",
                List.of(
                        plot(body, "observed_rate", 5, WeekRate::observedRate, Theme.BLUE),
                        plot(body, "still_rate", 6, CancellationRates::stillRate, Theme.ORANGE),
                        ends(body, "completed_low", 8, WeekRate::completedLow),
                        ends(body, "completed_high", 9, WeekRate::completedHigh)));
    }

    /** Only a week that is not finished has an interval. */
    private static Value end(WeekRate week, double rate) {
        return week.expectedStill() > 0 ? Value.of(rate) : Value.EMPTY;
    }

    private Plot ends(Area body, String id, int column, ToDoubleFunction<WeekRate> figure) {
        return new Plot(
                Shape.POINTS,
                texts.get("cancellations." + id),
                body.column(column),
                weeks().stream()
                        .mapToDouble(week -> week.expectedStill() > 0 ? figure.applyAsDouble(week) : Double.NaN)
                        .toArray(),
                Theme.VERMILION);
    }

    private Plot plot(Area body, String id, int column, ToDoubleFunction<WeekRate> figure, Theme color) {
        return new Plot(
                Shape.STACKED_COLUMN,
                texts.get("cancellations." + id),
                body.column(column),
                weeks().stream().mapToDouble(figure).toArray(),
                color);
    }

    private List<WeekRate> weeks() {
        List<WeekRate> weeks = draft.report().cancellations().weeks();
        return weeks.subList(Math.max(0, weeks.size() - WEEKS), weeks.size());
    }

    private static double stillRate(WeekRate week) {
        return week.completedRate() - week.observedRate();
    }

    private static String ratio(String part, String whole) {
        return "IF(" + whole + "=0,0," + part + "/" + whole + ")";
    }
}
