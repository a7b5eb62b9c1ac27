package io.zapas.report.forecast;

import io.zapas.advice.ItemTrack;
import io.zapas.advice.ItemTrack.Window;
import io.zapas.report.text.Headings;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.RowRef;
import io.zapas.workbook.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The explorer's table, one row per period. The columns that the reader sees look figures up by formulas; the folded ones turn
 * them into the heights of the fan's stacked areas. The fan opens at the last known demand.
 */
final class ExplorerTable {
    private final ItemTrack track;
    private final Window window;
    private final Headings on;

    ExplorerTable(ItemTrack track, Window window, Headings on) {
        this.track = track;
        this.window = window;
        this.on = on;
    }

    /** Rows are the numbers of the periods, 0 to {@code window.length() - 1}. */
    List<Column<Integer>> columns() {
        List<Column<Integer>> columns = new ArrayList<>();
        columns.add(on.computed("date", Format.DATE, (period, row) -> date(period - window.past())));
        columns.add(past("demand", track.demand()));
        columns.add(past("out", track.out()));
        columns.add(future("mean", "mean", track.mean()));
        for (int level = 0; level < ItemTrack.LEVELS.length; level++) {
            columns.add(future(quantile(level), ForecastDataSheet.quantile(level), track.quantiles()[level]));
        }
        columns.add(future("arrivals", "arrivals", track.arrivals()));
        columns.add(projected("stock", "", track.stock(false)));
        columns.add(projected(
                "stock_with", "+IF(" + picked("landing") + "=%d," + picked("order") + ",0)", track.stock(true)));
        double[] base = base();
        columns.add(on.<Integer>computed(
                        "base",
                        Format.ONE_DECIMAL,
                        (period, row) -> Value.formula(baseFormula(period, row), base[period]))
                .folded());
        columns.add(band("low", 0, 1));
        columns.add(band("middle", 1, 3));
        columns.add(band("high", 3, 4));
        return columns;
    }

    /**
     * Lower end of the fan. Before the forecast, where the fan has no height, it runs along the demand: a spreadsheet draws
     * even an area without height as a hair line, and there nobody sees it.
     */
    private double[] base() {
        double[] base = new double[window.length()];
        double last = 0;
        for (int i = 0; i < base.length; i++) {
            double low = i < window.past() ? track.demand()[i] : track.quantiles()[0][i - window.past()];
            last = Double.isNaN(low) ? last : low;
            base[i] = last;
        }
        return base;
    }

    private Value date(int offset) {
        return Value.formula(
                picked("start") + "+(" + offset + ")*" + picked("period_days"),
                Value.of(track.start().plusDays((long) offset * track.periodDays())));
    }

    /** A figure of the item that was picked. */
    private static String picked(String id) {
        return "INDEX(" + ForecastDataSheet.range(id) + "," + ExplorerSheet.ROW + ")";
    }

    private Column<Integer> projected(String id, String order, double[] values) {
        return on.computed(id, Format.ONE_DECIMAL, (period, row) -> {
            int index = period - window.past();
            if (index < 0) {
                return Value.EMPTY;
            }
            String before = index == 0 ? picked("on_hand") : row.above(id);
            String added = String.format(Locale.ROOT, order, index);
            return Value.formula(
                    row.fill("IF(ISNA({mean}),NA(),MAX(0," + before + "+{arrivals}" + added + "-{mean}))"),
                    orNotAvailable(values[index]));
        });
    }

    private Column<Integer> past(String id, double[] values) {
        return on.computed(
                id,
                Format.ONE_DECIMAL,
                (period, row) -> period < window.past() ? lookup(id, period, values) : Value.EMPTY);
    }

    private Column<Integer> future(String id, String block, double[] values) {
        return on.computed(
                id,
                Format.ONE_DECIMAL,
                (period, row) -> period < window.past() ? Value.EMPTY : lookup(block, period - window.past(), values));
    }

    private static Value lookup(String block, int index, double[] values) {
        String cell = "INDEX(" + ForecastDataSheet.range(block) + "," + ExplorerSheet.ROW + "," + (index + 1) + ")";
        return Value.formula("IF(" + cell + "=\"\",NA()," + cell + ")", orNotAvailable(values[index]));
    }

    private static Value orNotAvailable(double value) {
        return Double.isNaN(value) ? new Value.NotAvailable() : Value.of(value);
    }

    /** Height of the fan between two of its levels. */
    private Column<Integer> band(String id, int from, int to) {
        String height =
                "IF(ISNA({high}),0,{high}-{low})".replace("high", quantile(to)).replace("low", quantile(from));
        return on.<Integer>computed(id, Format.ONE_DECIMAL, (period, row) -> {
                    int index = period - window.past();
                    return index < 0
                            ? Value.of(0)
                            : Value.formula(
                                    row.fill(height),
                                    orZero(track.quantiles()[to][index]) - orZero(track.quantiles()[from][index]));
                })
                .folded();
    }

    private String baseFormula(int period, RowRef row) {
        String cell = row.at(period < window.past() ? "demand" : quantile(0));
        String otherwise = period > 0 ? row.above("base") : "0";
        return "IF(ISNA(" + cell + ")," + otherwise + "," + cell + ")";
    }

    private static String quantile(int level) {
        return "q" + Math.round(ItemTrack.LEVELS[level] * 100);
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
