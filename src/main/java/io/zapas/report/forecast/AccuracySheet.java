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
import io.zapas.workbook.Chart;
import io.zapas.workbook.Chart.Plot;
import io.zapas.workbook.Chart.Shape;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Theme;
import io.zapas.workbook.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How far the forecasts can be trusted, measured on the shop's own past, and what came of the planner's decisions. */
public final class AccuracySheet {
    private static final int CHART_HEIGHT = 13;
    private static final int OURS = 8;

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
        sheet.gap();
        sheet.subtitle(texts.get("accuracy.classes"));
        List<AccuracyTally> tallies = draft.overview().accuracy().tallies();
        Area body = sheet.table(Table.small(
                List.of(
                        on.<AccuracyTally>text("class", 13, row -> texts.get("accuracy.class." + name(row)))
                                .look(Look.STRONG),
                        on.<AccuracyTally>text("reading", 30, this::reading).look(Look.WRAPPED),
                        figure("items", Format.WHOLE, AccuracyTally::items),
                        figure("measured", Format.WHOLE, AccuracyTally::measured),
                        figure("demand", Format.ONE_DECIMAL, AccuracyTally::demand),
                        figure("sum_error", Format.PERCENT, AccuracyTally::sumError),
                        figure("error", Format.PERCENT, AccuracyTally::error),
                        figure("bias", Format.PERCENT, AccuracyTally::bias),
                        figure("ours", Format.FACTOR, AccuracyTally::ours),
                        figure("naive", Format.FACTOR, AccuracyTally::naive),
                        on.computed(
                                "added",
                                Format.PERCENT,
                                (row, at) -> Double.isNaN(row.ours())
                                        ? Value.EMPTY
                                        : Value.formula(
                                                "1-" + at.at("ours") + "/" + at.at("naive"),
                                                1 - row.ours() / row.naive())),
                        figure("coverage", Format.PERCENT, AccuracyTally::coverage)),
                tallies));
        List<AccuracyTally> drawn =
                tallies.stream().filter(row -> Double.isFinite(row.ours())).toList();
        if (drawn.size() == tallies.size()) {
            sheet.gap();
            sheet.chart(chart(body, tallies), 0, 8, CHART_HEIGHT);
            sheet.skip(CHART_HEIGHT);
        }
    }

    private static String name(AccuracyTally row) {
        return row.type().isEmpty() ? "none" : row.type();
    }

    private Chart chart(Area body, List<AccuracyTally> rows) {
        return new Chart(
                texts.get("accuracy.chart"),
                body.column(0),
                rows.stream()
                        .map(row -> Value.of(texts.get("accuracy.class." + name(row))))
                        .toList(),
                texts.get("axis.scaled_error"),
                Format.FACTOR,
                "",
                List.of(
                        plot(body, rows, "ours", OURS, AccuracyTally::ours, Theme.BLUE),
                        plot(body, rows, "naive", OURS + 1, AccuracyTally::naive, Theme.ORANGE)));
    }

    private Plot plot(
            Area body,
            List<AccuracyTally> rows,
            String id,
            int column,
            ToDoubleFunction<AccuracyTally> figure,
            Theme color) {
        return new Plot(
                Shape.COLUMN,
                texts.get("accuracy." + id),
                body.column(column),
                rows.stream().mapToDouble(figure).toArray(),
                color);
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

    private Column<AccuracyTally> figure(String id, Format format, ToDoubleFunction<AccuracyTally> part) {
        return on.of(id, format, row -> Value.of(part.applyAsDouble(row)));
    }

    private void worst(Sheet sheet) {
        List<Line> worst = draft.overview().accuracy().worst();
        if (worst.isEmpty()) {
            return;
        }
        sheet.gap();
        sheet.subtitle(texts.get("accuracy.worst"));
        sheet.note(texts.get("accuracy.worst.note"));
        sheet.table(Table.small(
                List.of(
                        on.text("sku", 13, line -> line.key().sku()),
                        on.<Line>text("name", 30, line -> line.product().name()).look(Look.WRAPPED),
                        on.<Line>text(
                                        "location",
                                        18,
                                        line -> draft.location(line.key().location()))
                                .look(Look.WRAPPED),
                        on.text("class", 10, Line::type),
                        on.of(
                                "demand",
                                Format.FACTOR,
                                line -> Value.of(line.plan().meanDemandPerDay())),
                        measured("sum_error", Format.PERCENT, Backtest::sumWape),
                        measured("error", Format.PERCENT, Backtest::wape),
                        measured("bias", Format.PERCENT, Backtest::bias),
                        measured("ours", Format.FACTOR, Backtest::rmsse),
                        measured("naive", Format.FACTOR, Backtest::naiveRmsse),
                        measured("added", Format.PERCENT, Backtest::valueAdded),
                        measured("coverage", Format.PERCENT, Backtest::coverage90)),
                worst));
    }

    private Column<Line> measured(String id, Format format, ToDoubleFunction<Backtest> part) {
        return on.of(id, format, line -> Value.of(part.applyAsDouble(AccuracyBook.backtest(line))));
    }
}
