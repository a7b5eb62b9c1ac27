package io.zapas.report.restock;

import io.zapas.ordering.budget.BudgetList;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What each further amount of money buys, and the value of all that a budget buys as a chart. */
final class BudgetCurve {
    static final int FURTHER = 10_000;
    private static final int ROWS = 12;
    private static final int POINTS = 20;
    private static final int HEIGHT = 18;
    private static final int CHART_FROM = 4;

    private final Texts texts;
    private final Headings on;
    private final BudgetList list;
    private final BudgetList shown;
    private final BigDecimal budget;

    private record Slice(int number, double money, double value) {}

    BudgetCurve(Texts texts, Headings on, BudgetList list, BudgetList shown, Optional<BigDecimal> budget) {
        this.texts = texts;
        this.on = on;
        this.list = list;
        this.shown = shown;
        this.budget = budget.orElse(BigDecimal.ZERO);
    }

    void draw(Sheet sheet) {
        int top = sheet.cursor();
        sheet.subtitle(texts.get("budget.further", texts.whole(FURTHER), list.currency()));
        int tables = sheet.cursor();
        sheet.table(Table.small(
                List.of(
                        on.computed(
                                "up_to",
                                Format.MONEY,
                                (slice, row) -> Value.formula(
                                        "SUM(" + BudgetSheet.AMOUNT + "," + slice.number() * FURTHER + ")",
                                        slice.money())),
                        on.computed(
                                "gain",
                                Format.MONEY,
                                (slice, row) -> Value.formula(
                                        valueUpTo(row.at("up_to")) + "-" + valueUpTo(row.at("up_to") + "-" + FURTHER),
                                        slice.value()))),
                slices()));
        int end = sheet.cursor();
        sheet.backTo(tables);
        List<Slice> points = points();
        Area curve = sheet.table(
                Table.small(
                        List.of(
                                on.text("money", 28, point -> texts.whole(point.money())),
                                on.<Slice>of("buys", Format.MONEY, point -> Value.of(point.value()))
                                        .width(18)),
                        points),
                2);
        end = Math.max(end, sheet.cursor());
        sheet.backTo(top);
        sheet.chart(chart(curve, points), CHART_FROM, 9, HEIGHT);
        sheet.backTo(Math.max(end, top + HEIGHT) + 1);
    }

    private static String valueUpTo(String money) {
        return "SUMIF(budget_running,\"<=\"&(" + money + "),budget_value)";
    }

    private List<Slice> slices() {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(number -> {
                    BigDecimal upTo = budget.add(BigDecimal.valueOf((long) number * FURTHER));
                    double before = shown.value(upTo.subtract(BigDecimal.valueOf(FURTHER)));
                    return new Slice(number, upTo.doubleValue(), shown.value(upTo) - before);
                })
                .toList();
    }

    private List<Slice> points() {
        double all = list.cost().doubleValue();
        return IntStream.rangeClosed(0, POINTS)
                .mapToObj(i -> {
                    double money = Math.rint(all * i / POINTS);
                    return new Slice(i, money, list.value(BigDecimal.valueOf(i == POINTS ? all : money)));
                })
                .toList();
    }

    private Chart chart(Area curve, List<Slice> points) {
        return new Chart(
                texts.get("budget.chart"),
                curve.column(0),
                points.stream()
                        .map(point -> Value.of(texts.whole(point.money())))
                        .toList(),
                texts.get("budget.chart.value", list.currency()),
                Format.MONEY,
                "",
                List.of(new Plot(
                        Shape.LINE,
                        texts.get("budget.chart.buys"),
                        curve.column(1),
                        points.stream().mapToDouble(Slice::value).toArray(),
                        Theme.BLUE)));
    }
}
