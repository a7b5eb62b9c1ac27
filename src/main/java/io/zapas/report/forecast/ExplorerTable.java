package io.zapas.report.forecast;

import io.zapas.report.forecast.ExplorerTrack.Window;
import io.zapas.report.text.Headings;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.RowRef;
import io.zapas.workbook.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The explorer's table, one row per period. The columns that the reader sees look figures up by formulas; the folded ones turn
 * them into the heights of the fan's stacked areas. The fan opens at the last known demand.
 */
public final class ExplorerTable {
    private final ExplorerTrack track;
    private final Window window;
    private final Headings on;

    public ExplorerTable(ExplorerTrack track, Window window, Headings on) {
        this.track = track;
        this.window = window;
        this.on = on;
    }

    /** Rows are the numbers of the periods, 0 to {@code window.length() - 1}. */
    List<Column<Integer>> columns() {
        List<Column<Integer>> columns = new ArrayList<>();
        columns.add(
                on.computed("date", Format.DATE, (period, row) -> Value.formula(dateFormula(period), date(period))));
        columns.add(past("demand", ForecastDataSheet.DEMAND, track.demand()));
        columns.add(past("out", ForecastDataSheet.OUT, track.out()));
        columns.add(future("mean", ForecastDataSheet.MEAN, track.mean()));
        for (int level = 0; level < ExplorerTrack.LEVELS.length; level++) {
            String id = quantile(level);
            columns.add(future(id, ForecastDataSheet.QUANTILES.get(level), track.quantiles()[level]));
        }
        columns.add(future("arrivals", ForecastDataSheet.ARRIVALS, track.arrivals()));
        columns.add(projected("stock", "", stock(false)));
        columns.add(projected(
                "stock_with",
                "+IF(INDEX(" + ForecastDataSheet.LANDING + "," + ExplorerSheet.ROW + ")=%d,INDEX("
                        + ForecastDataSheet.ORDERS + "," + ExplorerSheet.ROW + "),0)",
                stock(true)));
        columns.add(on.<Integer>computed(
                        "base",
                        Format.ONE_DECIMAL,
                        (period, row) -> Value.formula(baseFormula(period, row), base()[period]))
                .folded());
        columns.add(band("low", 0, 1));
        columns.add(band("middle", 1, 3));
        columns.add(band("high", 3, 4));
        return columns;
    }

    Value date(int period) {
        return Value.of(track.start().plusDays((long) (period - window.past()) * track.periodDays()));
    }

    /** One value per row, {@code NaN} where there is none. */
    double[] demand() {
        return padded(track.demand(), 0);
    }

    double[] out() {
        return padded(track.out(), 0);
    }

    double[] mean() {
        return padded(track.mean(), window.past());
    }

    /**
     * Lower end of the fan. Before the forecast, where the fan has no height, it runs along the demand: a spreadsheet draws
     * even an area without height as a hair line, and there nobody sees it.
     */
    double[] base() {
        double[] base = new double[window.length()];
        double last = 0;
        for (int i = 0; i < window.past(); i++) {
            last = Double.isNaN(track.demand()[i]) ? last : track.demand()[i];
            base[i] = last;
        }
        for (int i = 0; i < window.future(); i++) {
            double low = track.quantiles()[0][i];
            last = Double.isNaN(low) ? last : low;
            base[window.past() + i] = last;
        }
        return base;
    }

    /** Height of the fan between two of its levels. */
    double[] band(int from, int to) {
        double[] band = new double[window.length()];
        for (int i = 0; i < window.future(); i++) {
            band[window.past() + i] = orZero(track.quantiles()[to][i]) - orZero(track.quantiles()[from][i]);
        }
        return band;
    }

    double[] arrivals() {
        return track.arrivals();
    }

    /** Stock at the end of each period to come when demand follows its mean: what is lost is not caught up. */
    public double[] stock(boolean withOrder) {
        double[] stock = new double[window.future()];
        double left = ExplorerFacts.onHand(track.item());
        for (int i = 0; i < stock.length; i++) {
            boolean lands = withOrder && i == track.landing();
            int order = lands ? track.item().recommendation().orderQuantity() : 0;
            left = Math.max(0, left + track.arrivals()[i] + order - track.mean()[i]);
            stock[i] = Double.isNaN(track.mean()[i]) ? Double.NaN : left;
        }
        return stock;
    }

    private Column<Integer> projected(String id, String order, double[] values) {
        return on.computed(id, Format.ONE_DECIMAL, (period, row) -> {
            int index = period - window.past();
            if (index < 0) {
                return Value.EMPTY;
            }
            String before =
                    index == 0 ? "INDEX(" + ForecastDataSheet.ON_HAND + "," + ExplorerSheet.ROW + ")" : row.above(id);
            return Value.formula(
                    "IF(ISNA(" + row.at("mean") + "),NA(),MAX(0," + before + "+" + row.at("arrivals")
                            + String.format(Locale.ROOT, order, index) + "-" + row.at("mean") + "))",
                    Double.isNaN(values[index]) ? new Value.NotAvailable() : Value.of(values[index]));
        });
    }

    private Column<Integer> past(String id, String range, double[] values) {
        return on.computed(
                id,
                Format.ONE_DECIMAL,
                (period, row) -> period < window.past() ? lookup(range, period + 1, values[period]) : Value.EMPTY);
    }

    private Column<Integer> future(String id, String range, double[] values) {
        return on.computed(
                id,
                Format.ONE_DECIMAL,
                (period, row) -> period < window.past()
                        ? Value.EMPTY
                        : lookup(range, period - window.past() + 1, values[period - window.past()]));
    }

    private static Value lookup(String range, int column, double computed) {
        String cell = "INDEX(" + range + "," + ExplorerSheet.ROW + "," + column + ")";
        return Value.formula(
                "IF(" + cell + "=\"\",NA()," + cell + ")",
                Double.isNaN(computed) ? new Value.NotAvailable() : Value.of(computed));
    }

    private Column<Integer> band(String id, int from, int to) {
        return on.<Integer>computed(id, Format.ONE_DECIMAL, (period, row) -> {
                    if (period < window.past()) {
                        return Value.of(0);
                    }
                    String high = row.at(quantile(to));
                    String low = row.at(quantile(from));
                    return Value.formula("IF(ISNA(" + high + "),0," + high + "-" + low + ")", band(from, to)[period]);
                })
                .folded();
    }

    private String baseFormula(int period, RowRef row) {
        String cell = row.at(period < window.past() ? "demand" : quantile(0));
        String otherwise = period > 0 ? row.above("base") : "0";
        return "IF(ISNA(" + cell + ")," + otherwise + "," + cell + ")";
    }

    private String dateFormula(int period) {
        int offset = period - window.past();
        return "INDEX(" + ForecastDataSheet.STARTS + "," + ExplorerSheet.ROW + ")+(" + offset + ")*INDEX("
                + ForecastDataSheet.PERIODS + "," + ExplorerSheet.ROW + ")";
    }

    private double[] padded(double[] values, int offset) {
        return IntStream.range(0, window.length())
                .mapToDouble(i -> i >= offset && i - offset < values.length ? values[i - offset] : Double.NaN)
                .toArray();
    }

    private static String quantile(int level) {
        return "q" + Math.round(ExplorerTrack.LEVELS[level] * 100);
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
