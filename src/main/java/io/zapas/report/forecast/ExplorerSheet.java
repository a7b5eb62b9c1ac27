package io.zapas.report.forecast;

import io.zapas.advice.PlannedItem;
import io.zapas.report.SheetContext;
import io.zapas.report.forecast.ExplorerTrack.Window;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Area;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Span;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.List;
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
        PlannedItem item = draft.overview().explorer().get(shown);
        facts(sheet, item, shown + 1);
        int chartTop = sheet.cursor() + 1;
        sheet.skip(CHART_HEIGHT + STOCK_HEIGHT + 2);
        sheet.printOnOnePage(CHART_COLUMNS);
        ExplorerTable rows = new ExplorerTable(ExplorerTrack.of(item, window), window, draft.headings("explorer"));
        Area body = sheet.table(new Table<>(
                "", rows.columns(), IntStream.range(0, window.length()).boxed().toList(), false, -1, "…"));
        int end = sheet.cursor();
        sheet.hideNotAvailable(body);
        sheet.backTo(chartTop);
        ExplorerChart charts = new ExplorerChart(texts, rows);
        sheet.chart(charts.over(body), 0, CHART_COLUMNS, CHART_HEIGHT);
        sheet.skip(CHART_HEIGHT);
        sheet.chart(
                charts.stock(body.rows(window.past(), window.future()), window.past()), 0, CHART_COLUMNS, STOCK_HEIGHT);
        sheet.backTo(end);
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

    private void facts(Sheet sheet, PlannedItem item, int row) {
        sheet.gap();
        String found = "MATCH(" + PICKED + "," + ForecastDataSheet.LABELS + ",0)";
        Area line = sheet.line(
                label("explorer.item"),
                Span.of(4, Value.of(ExplorerLabel.of(item, draft)), Look.INPUT, Format.TEXT),
                Span.of(2, Value.of(texts.get("explorer.row")), Look.NOTE, Format.TEXT),
                Span.of(1, Value.formula(found, row), Look.NOTE, Format.WHOLE));
        Area picked = line.column(1);
        sheet.named(PICKED, picked);
        sheet.named(ROW, line.column(7));
        sheet.choice(picked, ForecastDataSheet.LABELS, texts.get("explorer.item"), texts.get("explorer.choose"));
        sheet.line(
                label("column.name"),
                fact(ForecastDataSheet.NAMES, 6, Value.of(item.product().name()), Format.TEXT));
        sheet.line(
                label("column.class"),
                fact(ForecastDataSheet.CLASSES, 1, Value.of(item.abc() + item.xyz()), Format.TEXT),
                label(2, "data.grade"),
                fact(ForecastDataSheet.GRADES, 4, Value.of(ExplorerFacts.grade(item, texts)), Format.TEXT));
        sheet.line(
                label("explorer.on_hand"),
                fact(ForecastDataSheet.ON_HAND, 1, Value.of(ExplorerFacts.onHand(item)), Format.WHOLE),
                label(2, "data.order"),
                fact(ForecastDataSheet.ORDERS, 1, Value.of(item.recommendation().orderQuantity()), Format.WHOLE),
                label(2, "data.error"),
                fact(ForecastDataSheet.ERRORS, 1, Value.of(ExplorerFacts.error(item)), Format.PERCENT));
    }

    private static Span fact(String range, int columns, Value computed, Format format) {
        String cell = "INDEX(" + range + "," + ROW + ")";
        String formula = "IF(" + cell + "=\"\",\"\"," + cell + ")";
        return Span.of(columns, Value.formula(formula, computed), Look.STRONG, format);
    }

    private Span label(int columns, String key) {
        return Span.of(columns, Value.of(texts.get(key)), Look.PLAIN, Format.TEXT);
    }

    private Span label(String key) {
        return Span.of(1, Value.of(texts.get(key)), Look.PLAIN, Format.TEXT);
    }
}
