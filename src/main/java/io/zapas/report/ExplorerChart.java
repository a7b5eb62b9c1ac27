package io.zapas.report;

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
    private static final int BASE = 9;

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
                        plot(body, Shape.INVISIBLE_BAND, "base", BASE, rows.base(), Theme.GREY),
                        plot(body, Shape.BAND, "low", BASE + 1, rows.band(0, 1), Theme.PALE_BLUE),
                        plot(body, Shape.BAND, "middle", BASE + 2, rows.band(1, 3), Theme.MIDDLE_BLUE),
                        plot(body, Shape.BAND, "high", BASE + 3, rows.band(3, 4), Theme.PALE_BLUE),
                        plot(body, Shape.LINE, "demand", DEMAND, rows.demand(), Theme.INK),
                        plot(body, Shape.POINTS, "out", OUT, rows.out(), Theme.VERMILION),
                        plot(body, Shape.DASHED_LINE, "mean", MEAN, rows.mean(), Theme.BLUE)));
    }

    private Plot plot(Area body, Shape shape, String id, int column, double[] computed, Theme color) {
        return new Plot(shape, texts.get("explorer.plot." + id), body.column(column), computed, color);
    }
}
