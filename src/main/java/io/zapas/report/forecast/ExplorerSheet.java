package io.zapas.report.forecast;

import io.zapas.advice.ItemTrack;
import io.zapas.advice.ItemTrack.Window;
import io.zapas.advice.PlannedItem;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Area;
import io.zapas.workbook.Chart.Shape;
import io.zapas.workbook.Column;
import io.zapas.workbook.ColumnChart;
import io.zapas.workbook.ColumnChart.Series;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.RowRef;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Span;
import io.zapas.workbook.Table;
import io.zapas.workbook.Theme;
import io.zapas.workbook.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Pick an item in a list; its figures, its curve and its table follow by formulas alone. */
public final class ExplorerSheet {
    static final String PICKED = "explorer_item";
    static final String ROW = "explorer_row";
    private static final int CHART_HEIGHT = 16;
    private static final int STOCK_HEIGHT = 12;
    private static final int CHART_COLUMNS = 9;

    private final SheetContext draft;
    private final Texts texts;

    public ExplorerSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
    }

    public void draw(Sheet sheet) {
        sheet.widths(26, 13, 13, 13, 13, 13, 13, 13, 13);
        sheet.title(texts.get("sheet.explorer"));
        if (draft.overview().explorer().isEmpty()) {
            sheet.warning(texts.get("missing.demand"));
            return;
        }
        sheet.note(texts.get("explorer.intro"));
        if (draft.overview().items() > draft.overview().explorer().size()) {
            sheet.note(texts.get(
                    "explorer.limited",
                    texts.whole(draft.overview().explorer().size()),
                    texts.whole(draft.overview().items())));
        }
        Window window = Window.of(draft.overview().cadence());
        int shown = shown();
        ItemTrack track = ItemTrack.of(draft.overview().explorer().get(shown), window);
        facts(sheet, track, shown + 1);
        int chartTop = sheet.cursor() + 1;
        sheet.skip(CHART_HEIGHT + STOCK_HEIGHT + 2);
        sheet.printOnOnePage(CHART_COLUMNS);
        Table<Integer> table = Table.small(
                new ExplorerTable(track, window, draft.headings("explorer")).columns(),
                IntStream.range(0, window.length()).boxed().toList());
        Area body = sheet.table(table);
        int end = sheet.cursor();
        sheet.hideNotAvailable(body);
        sheet.backTo(chartTop);
        sheet.chart(demand(), table, body);
        sheet.skip(CHART_HEIGHT);
        sheet.chart(stock().rows(window.past(), window.future()), table, body);
        sheet.backTo(end);
    }

    /** History, days out of stock, mean and the 50 and 90 % bands of the picked item. */
    private ColumnChart demand() {
        return ColumnChart.of(
                texts.get("explorer.chart"),
                texts.get("axis.units"),
                Format.WHOLE,
                CHART_COLUMNS,
                CHART_HEIGHT,
                Series.of(Shape.INVISIBLE_BAND, "base", Theme.GREY).named(""),
                series(Shape.BAND, "low", Theme.PALE_BLUE),
                series(Shape.BAND, "middle", Theme.MIDDLE_BLUE),
                // the upper part of the 90 % band, which has its entry in the legend already
                Series.of(Shape.BAND, "high", Theme.PALE_BLUE).named(""),
                series(Shape.LINE, "demand", Theme.INK),
                series(Shape.POINTS, "out", Theme.VERMILION),
                series(Shape.DASHED_LINE, "mean", Theme.BLUE));
    }

    private ColumnChart stock() {
        return ColumnChart.of(
                texts.get("explorer.chart.stock"),
                texts.get("axis.units"),
                Format.WHOLE,
                CHART_COLUMNS,
                STOCK_HEIGHT,
                series(Shape.COLUMN, "arrivals", Theme.GREEN),
                series(Shape.LINE, "stock", Theme.INK),
                series(Shape.DASHED_LINE, "stock_with", Theme.BLUE));
    }

    private Series series(Shape shape, String id, Theme color) {
        return Series.of(shape, id, color).named(texts.get("explorer.plot." + id));
    }

    /** The most urgent item that has a row here, so that the sheet opens with something worth looking at. */
    private int shown() {
        List<PlannedItem> items = draft.overview().explorer();
        return draft.overview().urgent().stream()
                .mapToInt(line -> IntStream.range(0, items.size())
                        .filter(i -> items.get(i).key().equals(line.key()))
                        .findFirst()
                        .orElse(-1))
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(0);
    }

    private void facts(Sheet sheet, ItemTrack track, int row) {
        Map<String, Column<ItemTrack>> facts = new HashMap<>();
        new ForecastDataSheet(draft).facts().forEach(fact -> facts.put(fact.id(), fact));
        BiFunction<String, Integer, Span> fact = (id, columns) -> fact(facts.get(id), track, columns);
        String labels = ForecastDataSheet.range("label");
        sheet.gap();
        Area line = sheet.line(
                label(1, "explorer.item"),
                Span.of(4, value(facts.get("label"), track), Look.INPUT, Format.TEXT),
                Span.of(2, Value.of(texts.get("explorer.row")), Look.NOTE, Format.TEXT),
                Span.of(1, Value.formula("MATCH(" + PICKED + "," + labels + ",0)", row), Look.NOTE, Format.WHOLE));
        Area picked = line.column(1);
        sheet.named(PICKED, picked);
        sheet.named(ROW, line.column(7));
        sheet.choice(picked, labels, texts.get("explorer.item"), texts.get("explorer.choose"));
        sheet.line(label(1, "column.name"), fact.apply("name", 6));
        sheet.line(label(1, "column.class"), fact.apply("class", 1), label(2, "data.grade"), fact.apply("grade", 4));
        sheet.line(
                label(1, "explorer.on_hand"),
                fact.apply("on_hand", 1),
                label(2, "data.order"),
                fact.apply("order", 1),
                label(2, "data.error"),
                fact.apply("error", 1));
    }

    private static Span fact(Column<ItemTrack> fact, ItemTrack track, int columns) {
        String cell = "INDEX(" + ForecastDataSheet.range(fact.id()) + "," + ROW + ")";
        String formula = "IF(" + cell + "=\"\",\"\"," + cell + ")";
        return Span.of(columns, Value.formula(formula, value(fact, track)), Look.STRONG, fact.format());
    }

    private static Value value(Column<ItemTrack> fact, ItemTrack track) {
        return fact.value().apply(track, RowRef.NONE);
    }

    private Span label(int columns, String key) {
        return Span.of(columns, Value.of(texts.get(key)), Look.PLAIN, Format.TEXT);
    }
}
