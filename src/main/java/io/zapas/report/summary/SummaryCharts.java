package io.zapas.report.summary;

import io.zapas.advice.WeeklyDemand.WeekDemand;
import io.zapas.cancellation.maturity.WeekRate;
import io.zapas.report.Overview.CoverCount;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
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

/** Three charts side by side; the figures behind them stand below. */
final class SummaryCharts {
    private static final int HEIGHT = 15;
    private static final int WIDTH = 4;
    private static final int WEEKS = 12;

    private final SheetContext draft;
    private final Texts texts;
    private final Headings on;
    private final List<WeekDemand> demand;
    private final List<WeekRate> rates;
    private final List<CoverCount> cover;

    SummaryCharts(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings("summary");
        this.demand = draft.overview().weeks();
        List<WeekRate> all = draft.report().cancellations().weeks();
        this.rates = all.subList(Math.max(0, all.size() - WEEKS), all.size());
        this.cover = draft.overview().cover();
    }

    /** @param between drawn below the charts, above their figures */
    void draw(Sheet sheet, Runnable between) {
        int top = sheet.cursor();
        sheet.skip(HEIGHT + 1);
        between.run();
        sheet.subtitle(texts.get("summary.figures"));
        int figures = sheet.cursor();
        Area weeks = demandTable(sheet);
        int end = sheet.cursor();
        sheet.backTo(figures);
        Area stock = coverTable(sheet);
        sheet.backTo(top);
        sheet.chart(demandChart(weeks), 0, WIDTH, HEIGHT);
        sheet.chart(coverChart(stock), 2 * WIDTH, WIDTH, HEIGHT);
        if (!rates.isEmpty()) {
            sheet.backTo(figures);
            Area cancellations = rateTable(sheet);
            sheet.backTo(top);
            sheet.chart(rateChart(cancellations), WIDTH, WIDTH, HEIGHT);
        }
        sheet.backTo(end);
    }

    private Area demandTable(Sheet sheet) {
        return sheet.table(Table.small(
                List.of(
                        on.of("week", Format.DATE, week -> Value.of(week.week())),
                        on.of("demand", Format.WHOLE, week -> Value.of(week.demand())),
                        on.of("forecast", Format.WHOLE, week -> Value.of(week.forecast()))),
                demand));
    }

    private Chart demandChart(Area body) {
        return new Chart(
                texts.get("summary.chart.demand"),
                body.column(0),
                demand.stream().map(week -> Value.of(week.week())).toList(),
                texts.get("axis.units_week"),
                Format.WHOLE,
                "",
                List.of(
                        new Plot(
                                Shape.STACKED_COLUMN,
                                texts.get("summary.demand"),
                                body.column(1),
                                demand.stream().mapToDouble(WeekDemand::demand).toArray(),
                                Theme.BLUE),
                        new Plot(
                                Shape.STACKED_COLUMN,
                                texts.get("summary.forecast"),
                                body.column(2),
                                demand.stream()
                                        .mapToDouble(WeekDemand::forecast)
                                        .toArray(),
                                Theme.SKY)));
    }

    private Area rateTable(Sheet sheet) {
        return sheet.table(
                Table.small(
                        List.of(
                                on.of("week", Format.DATE, week -> Value.of(week.week())),
                                on.of("observed", Format.PERCENT, week -> Value.of(week.observedRate())),
                                on.of("still", Format.PERCENT, week -> Value.of(still(week)))),
                        rates),
                WIDTH);
    }

    private Chart rateChart(Area body) {
        return new Chart(
                texts.get("summary.chart.rate"),
                body.column(0),
                rates.stream().map(week -> Value.of(week.week())).toList(),
                texts.get("axis.rate"),
                Format.PERCENT,
                "",
                List.of(
                        new Plot(
                                Shape.STACKED_COLUMN,
                                texts.get("summary.observed"),
                                body.column(1),
                                rates.stream()
                                        .mapToDouble(WeekRate::observedRate)
                                        .toArray(),
                                Theme.BLUE),
                        new Plot(
                                Shape.STACKED_COLUMN,
                                texts.get("summary.still"),
                                body.column(2),
                                rates.stream().mapToDouble(SummaryCharts::still).toArray(),
                                Theme.ORANGE)));
    }

    private static double still(WeekRate week) {
        return week.completedRate() - week.observedRate();
    }

    private Area coverTable(Sheet sheet) {
        return sheet.table(
                Table.small(
                        List.of(
                                on.<CoverCount>text("cover", 11, count -> texts.of(count.cover()))
                                        .look(Look.WRAPPED),
                                on.of("items", Format.WHOLE, count -> Value.of(count.items()))),
                        cover),
                2 * WIDTH);
    }

    private Chart coverChart(Area body) {
        return new Chart(
                texts.get("summary.chart.cover"),
                body.column(0),
                cover.stream().map(count -> Value.of(texts.of(count.cover()))).toList(),
                texts.get("axis.items"),
                Format.WHOLE,
                "",
                List.of(new Plot(
                        Shape.COLUMN,
                        texts.get("summary.items"),
                        body.column(1),
                        cover.stream().mapToDouble(CoverCount::items).toArray(),
                        Theme.GREEN)));
    }
}
