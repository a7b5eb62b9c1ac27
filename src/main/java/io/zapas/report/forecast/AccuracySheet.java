package io.zapas.report.forecast;

import io.zapas.advice.AccuracyBook;
import io.zapas.advice.AccuracyTally;
import io.zapas.advice.Line;
import io.zapas.forecast.backtest.Backtest;
import io.zapas.report.SheetContext;
import io.zapas.report.summary.ScoresTable;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Area;
import io.zapas.workbook.Chart.Shape;
import io.zapas.workbook.Column;
import io.zapas.workbook.ColumnChart;
import io.zapas.workbook.ColumnChart.Series;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How far the forecasts can be trusted, measured on the shop's own past, and what came of the planner's decisions. */
public final class AccuracySheet {
    private final SheetContext draft;
    private final Texts texts;
    private final Headings on;

    public AccuracySheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings("accuracy");
    }

    public void draw(Sheet sheet) {
        sheet.widths(13, 30, 18, 10, 10, 10, 10, 10, 12, 12, 12, 12);
        sheet.title(texts.get("sheet.accuracy"));
        if (draft.overview().items() == 0) {
            sheet.warning(texts.get("missing.demand"));
            return;
        }
        sheet.note(texts.get("accuracy.intro"));
        classes(sheet);
        worst(sheet);
        new PolicyReplayTable(draft).draw(sheet);
        new ScoresTable(draft).draw(sheet);
    }

    private void classes(Sheet sheet) {
        sheet.section(texts.get("accuracy.classes"));
        List<AccuracyTally> tallies = draft.overview().accuracy().tallies();
        Table<AccuracyTally> table = Table.small(
                List.of(
                        on.<AccuracyTally>text("class", 13, row -> texts.get("accuracy.class." + name(row)))
                                .look(Look.STRONG),
                        on.words("reading", 1, this::reading),
                        on.number("items", Format.WHOLE, AccuracyTally::items),
                        on.number("measured", Format.WHOLE, AccuracyTally::measured),
                        on.number("demand", Format.ONE_DECIMAL, AccuracyTally::demand),
                        on.number("sum_error", Format.PERCENT, AccuracyTally::sumError),
                        on.number("error", Format.PERCENT, AccuracyTally::error),
                        on.number("bias", Format.PERCENT, AccuracyTally::bias),
                        on.number("ours", Format.FACTOR, AccuracyTally::ours),
                        on.number("naive", Format.FACTOR, AccuracyTally::naive),
                        on.formula("added", Format.PERCENT, "1-{ours}/{naive}", row -> 1 - row.ours() / row.naive()),
                        on.number("coverage", Format.PERCENT, AccuracyTally::coverage)),
                tallies);
        Area body = sheet.table(table);
        if (tallies.stream().allMatch(row -> Double.isFinite(row.ours()))) {
            sheet.gap();
            ColumnChart chart = ColumnChart.of(
                    texts.get("accuracy.chart"),
                    texts.get("axis.scaled_error"),
                    Format.FACTOR,
                    8,
                    13,
                    Series.of(Shape.COLUMN, "ours", Theme.BLUE),
                    Series.of(Shape.COLUMN, "naive", Theme.ORANGE));
            sheet.chart(chart, table, body);
            sheet.skip(chart.height());
        }
    }

    private static String name(AccuracyTally row) {
        return row.type().isEmpty() ? "none" : row.type();
    }

    /** Plain words for what the figures say. */
    private String reading(AccuracyTally row) {
        if (Double.isNaN(row.ours())) {
            return texts.get("accuracy.reading.none");
        }
        List<String> said = new ArrayList<>();
        said.add(texts.get(
                row.ours() < row.naive() ? "accuracy.reading.better" : "accuracy.reading.worse",
                texts.percent(Math.abs(1 - row.ours() / row.naive()))));
        if (Math.abs(row.bias()) > 0.1) {
            said.add(texts.get(
                    row.bias() > 0 ? "accuracy.reading.high" : "accuracy.reading.low",
                    texts.percent(Math.abs(row.bias()))));
        }
        return texts.sentences(said);
    }

    private void worst(Sheet sheet) {
        List<Line> worst = draft.overview().accuracy().worst();
        if (worst.isEmpty()) {
            return;
        }
        sheet.section(texts.get("accuracy.worst"));
        sheet.note(texts.get("accuracy.worst.note"));
        sheet.table(
                worst,
                on.text("sku", 13, line -> line.key().sku()),
                on.words("name", 1, line -> line.product().name()),
                on.words("location", 1, line -> draft.location(line.key().location())),
                on.text("class", 10, Line::type),
                on.number("demand", Format.FACTOR, line -> line.plan().meanDemandPerDay()),
                measured("sum_error", Format.PERCENT, Backtest::sumWape),
                measured("error", Format.PERCENT, Backtest::wape),
                measured("bias", Format.PERCENT, Backtest::bias),
                measured("ours", Format.FACTOR, Backtest::rmsse),
                measured("naive", Format.FACTOR, Backtest::naiveRmsse),
                measured("added", Format.PERCENT, Backtest::valueAdded),
                measured("coverage", Format.PERCENT, Backtest::coverage90));
    }

    private Column<Line> measured(String id, Format format, ToDoubleFunction<Backtest> part) {
        return on.number(id, format, line -> part.applyAsDouble(AccuracyBook.backtest(line)));
    }
}
