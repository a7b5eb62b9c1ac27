package io.zapas.report.summary;

import io.zapas.advice.Overview.CoverCount;
import io.zapas.advice.WeeklyDemand.WeekDemand;
import io.zapas.cancellation.maturity.WeekRate;
import io.zapas.report.Columns;
import io.zapas.report.SheetContext;
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
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Three charts side by side; the figures behind them stand below. */
final class SummaryCharts {
    private static final int HEIGHT = 15;
    private static final int WIDTH = 4;
    private static final int WEEKS = 12;

    private final SheetContext draft;
    private final Texts texts;
    private final List<Drawn<?>> charts;

    /** A column of figures and how it is plotted. */
    private record Figure<T>(String id, ToDoubleFunction<T> value, Theme color) {}

    /** A table whose first column are the chart's categories and whose others are its plots. */
    private final class Drawn<T> {
        private final String key;
        private final List<T> rows;
        private final Column<T> categories;
        private final Function<T, Value> category;
        private final List<Figure<T>> figures;
        private final String axis;
        private final Format format;

        Drawn(
                String key,
                List<T> rows,
                Column<T> categories,
                Function<T, Value> category,
                String axis,
                Format format,
                List<Figure<T>> figures) {
            this.key = key;
            this.rows = rows;
            this.categories = categories;
            this.category = category;
            this.axis = axis;
            this.format = format;
            this.figures = figures;
        }

        Chart draw(Sheet sheet, int column) {
            Columns<T> columns = draft.<T>columns("summary").add(categories);
            figures.forEach(figure -> columns.number(figure.id(), format, figure.value()));
            Area body = sheet.table(Table.small(columns.list(), rows), column);
            Shape shape = figures.size() > 1 ? Shape.STACKED_COLUMN : Shape.COLUMN;
            List<Plot> plots = new ArrayList<>();
            for (Figure<T> figure : figures) {
                plots.add(new Plot(
                        shape,
                        texts.get("summary." + figure.id()),
                        body.column(plots.size() + 1),
                        rows.stream().mapToDouble(figure.value()).toArray(),
                        figure.color()));
            }
            List<Value> names = rows.stream().map(category).toList();
            return new Chart(
                    texts.get("summary.chart." + key), body.column(0), names, texts.get(axis), format, "", plots);
        }
    }

    SummaryCharts(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        Headings on = draft.headings("summary");
        List<WeekRate> rates = draft.report().cancellations().weeks();
        Function<WeekDemand, Value> week = each -> Value.of(each.week());
        Function<WeekRate, Value> rateWeek = each -> Value.of(each.week());
        Function<CoverCount, Value> cover = each -> Value.of(texts.of(each.cover()));
        this.charts = List.of(
                new Drawn<>(
                        "demand",
                        draft.overview().weeks(),
                        on.of("week", Format.DATE, week),
                        week,
                        "axis.units_week",
                        Format.WHOLE,
                        List.of(
                                new Figure<>("demand", WeekDemand::demand, Theme.BLUE),
                                new Figure<>("forecast", WeekDemand::forecast, Theme.SKY))),
                new Drawn<>(
                        "rate",
                        rates.subList(Math.max(0, rates.size() - WEEKS), rates.size()),
                        on.of("week", Format.DATE, rateWeek),
                        rateWeek,
                        "axis.rate",
                        Format.PERCENT,
                        List.of(
                                new Figure<>("observed", WeekRate::observedRate, Theme.BLUE),
                                new Figure<>(
                                        "still", each -> each.completedRate() - each.observedRate(), Theme.ORANGE))),
                new Drawn<>(
                        "cover",
                        draft.overview().stock().cover(),
                        on.of("cover", Format.TEXT, cover).width(11).look(Look.WRAPPED),
                        cover,
                        "axis.items",
                        Format.WHOLE,
                        List.of(new Figure<>("items", CoverCount::items, Theme.GREEN))));
    }

    /** @param between drawn below the charts, above their figures */
    void draw(Sheet sheet, Runnable between) {
        int top = sheet.cursor();
        sheet.skip(HEIGHT + 1);
        between.run();
        sheet.subtitle(texts.get("summary.figures"));
        int figures = sheet.cursor();
        int end = figures;
        for (int i = 0; i < charts.size(); i++) {
            if (!charts.get(i).rows.isEmpty()) {
                sheet.backTo(figures);
                Chart chart = charts.get(i).draw(sheet, i * WIDTH);
                end = Math.max(end, sheet.cursor());
                sheet.backTo(top);
                sheet.chart(chart, i * WIDTH, WIDTH, HEIGHT);
            }
        }
        sheet.backTo(end);
    }
}
