package io.zapas.workbook;

import io.zapas.workbook.Chart.Plot;
import io.zapas.workbook.Chart.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A chart of a table's own columns: along the axis stands what its first column says, the series are the columns named.
 *
 * @param columns of the sheet's grid that it takes; {@code height} in rows
 * @param secondTitle what the right-hand axis measures, "" if no series uses it
 * @param from first row of the table that is drawn, 0-based; {@code most} so many at the most
 */
public record ColumnChart(
        String title,
        String valueTitle,
        Format valueFormat,
        int columns,
        int height,
        String secondTitle,
        int from,
        int most,
        List<Series> series) {
    /** @param name in the legend, the column's header unless told, "" for none */
    public record Series(Shape shape, String column, Optional<String> name, Theme color) {
        public static Series of(Shape shape, String column, Theme color) {
            return new Series(shape, column, Optional.empty(), color);
        }

        public Series named(String other) {
            return new Series(shape, column, Optional.of(other), color);
        }
    }

    /** Of all rows. */
    public static ColumnChart of(
            String title, String valueTitle, Format valueFormat, int columns, int height, Series... series) {
        return new ColumnChart(
                title, valueTitle, valueFormat, columns, height, "", 0, Integer.MAX_VALUE, List.of(series));
    }

    public ColumnChart second(String axisTitle) {
        return new ColumnChart(title, valueTitle, valueFormat, columns, height, axisTitle, from, most, series);
    }

    public ColumnChart rows(int first, int count) {
        return new ColumnChart(title, valueTitle, valueFormat, columns, height, secondTitle, first, count, series);
    }

    <T> Chart over(Table<T> table, Area body) {
        int count = Math.min(most, body.rows() - from);
        Area drawn = body.rows(from, count);
        Map<String, Integer> places = table.places(body.firstColumn());
        List<Value[]> rows = new ArrayList<>();
        int row = body.firstRow();
        for (T fact : table.rows()) {
            RowRef here = new RowRef(places, body.firstRow(), table.count(), row);
            if (row >= drawn.firstRow() && row <= drawn.lastRow()) {
                rows.add(table.columns().stream()
                        .map(column -> column.value().apply(fact, here))
                        .toArray(Value[]::new));
            }
            row++;
        }
        return new Chart(
                title,
                drawn.column(0),
                rows.stream().map(values -> shown(values[0])).toList(),
                valueTitle,
                valueFormat,
                secondTitle,
                series.stream().map(one -> plot(one, table, drawn, rows)).toList());
    }

    private static <T> Plot plot(Series series, Table<T> table, Area drawn, List<Value[]> rows) {
        List<String> ids = table.columns().stream().map(Column::id).toList();
        int index = ids.indexOf(series.column());
        return new Plot(
                series.shape(),
                series.name().orElseGet(() -> table.columns().get(index).header()),
                drawn.column(table.places(0).get(series.column())),
                rows.stream()
                        .map(values -> shown(values[index]))
                        .mapToDouble(value -> value instanceof Value.Number number ? number.value() : Double.NaN)
                        .toArray(),
                series.color());
    }

    private static Value shown(Value value) {
        return value instanceof Value.Formula formula ? formula.computed() : value;
    }
}
