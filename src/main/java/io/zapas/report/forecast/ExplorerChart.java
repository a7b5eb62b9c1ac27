package io.zapas.report.forecast;

import io.zapas.report.text.Texts;
import io.zapas.workbook.Area;
import io.zapas.workbook.Chart;
import io.zapas.workbook.Chart.Plot;
import io.zapas.workbook.Chart.Shape;
import io.zapas.workbook.Format;
import io.zapas.workbook.Theme;
import io.zapas.workbook.Value;
import java.util.List;
import java.util.stream.IntStream;

/** History, days out of stock, mean and the 50 and 90 % bands of the picked item. */
final class ExplorerChart {
    private static final int DEMAND = 1;
    private static final int OUT = 2;
    private static final int MEAN = 3;
    private static final int ARRIVALS = 9;
    private static final int STOCK = 10;
    private static final int STOCK_WITH = 11;
    private static final int BASE = 12;

    private final Texts texts;
    private final ExplorerTable rows;

    ExplorerChart(Texts texts, ExplorerTable rows) {
        this.texts = texts;
        this.rows = rows;
    }

    Chart over(Area body) {
        List<Value> dates = IntStream.range(0, body.rows()).mapToObj(rows::date).toList();
        return new Chart(
                texts.get("explorer.chart"),
                body.column(0),
                dates,
                texts.get("axis.units"),
                Format.WHOLE,
                "",
                List.of(
                        new Plot(Shape.INVISIBLE_BAND, "", body.column(BASE), rows.base(), Theme.GREY),
                        new Plot(Shape.BAND, name("low"), body.column(BASE + 1), rows.band(0, 1), Theme.PALE_BLUE),
                        new Plot(Shape.BAND, name("middle"), body.column(BASE + 2), rows.band(1, 3), Theme.MIDDLE_BLUE),
                        // the upper part of the 90 % band, which has its entry in the legend already
                        new Plot(Shape.BAND, "", body.column(BASE + 3), rows.band(3, 4), Theme.PALE_BLUE),
                        new Plot(Shape.LINE, name("demand"), body.column(DEMAND), rows.demand(), Theme.INK),
                        new Plot(Shape.POINTS, name("out"), body.column(OUT), rows.out(), Theme.VERMILION),
                        new Plot(Shape.DASHED_LINE, name("mean"), body.column(MEAN), rows.mean(), Theme.BLUE)));
    }

    /** @param future the rows of the forecast alone */
    Chart stock(Area future, int past) {
        List<Value> dates = IntStream.range(0, future.rows())
                .mapToObj(row -> rows.date(past + row))
                .toList();
        return new Chart(
                texts.get("explorer.chart.stock"),
                future.column(0),
                dates,
                texts.get("axis.units"),
                Format.WHOLE,
                "",
                List.of(
                        new Plot(Shape.COLUMN, name("arrivals"), future.column(ARRIVALS), rows.arrivals(), Theme.GREEN),
                        new Plot(Shape.LINE, name("stock"), future.column(STOCK), rows.stock(false), Theme.INK),
                        new Plot(
                                Shape.DASHED_LINE,
                                name("stock_with"),
                                future.column(STOCK_WITH),
                                rows.stock(true),
                                Theme.BLUE)));
    }

    private String name(String plot) {
        return texts.get("explorer.plot." + plot);
    }
}
