package io.zapas.report.forecast;

import io.zapas.advice.ItemTrack;
import io.zapas.advice.ItemTrack.Window;
import io.zapas.advice.PlannedItem;
import io.zapas.forecast.Forecast;
import io.zapas.forecast.NotForecastable;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Area;
import io.zapas.workbook.Book;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What the Forecast explorer looks up: one row per item, one block of columns per figure, one column per period. */
public final class ForecastDataSheet {
    private static final int PRINTED = 40;
    private static final int LONGEST_LABEL = 120;

    private final SheetContext draft;
    private final Texts texts;
    private final Headings on;

    public ForecastDataSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings("data");
    }

    public void draw(Book book, Sheet sheet) {
        sheet.title(texts.get("sheet.data"));
        sheet.note(texts.get("data.intro"));
        if (draft.overview().explorer().isEmpty()) {
            sheet.warning(texts.get("missing.demand"));
            return;
        }
        Window window = Window.of(draft.overview().cadence());
        List<PlannedItem> items = draft.overview().explorer();
        List<Column<ItemTrack>> facts = facts();
        int header = sheet.cursor();
        Area body = sheet.table(new Table<>("", columns(facts, window), tracks(items, window), true, 1, "…"));
        int end = sheet.cursor();
        sheet.backTo(Math.min(end, header + PRINTED));
        sheet.printUpToHere(facts.size());
        sheet.backTo(end);
        for (int i = 0; i < facts.size(); i++) {
            book.name(range(facts.get(i).id()), body.column(i));
        }
        int at = facts.size();
        for (Block block : blocks(window)) {
            book.name(range(block.range), body.columns(at, block.periods));
            at += block.periods;
        }
    }

    private static Iterable<ItemTrack> tracks(List<PlannedItem> items, Window window) {
        return () -> items.stream().map(item -> ItemTrack.of(item, window)).iterator();
    }

    /** Name of the cells of a figure, for the explorer's formulas. */
    static String range(String id) {
        return "forecast_" + id;
    }

    /** Name of a quantile's cells, with which they also sort. */
    static String quantile(int level) {
        return String.format(Locale.ROOT, "q%02d", Math.round(ItemTrack.LEVELS[level] * 100));
    }

    /** What the explorer tells about an item besides its curve. */
    List<Column<ItemTrack>> facts() {
        return List.of(
                on.text("label", 26, track -> label(track.item())),
                on.text("name", 26, track -> track.item().product().name()),
                on.text("class", 6, track -> track.item().abc() + track.item().xyz()),
                on.text("grade", 8, track -> grade(track.item())),
                on.number("error", Format.PERCENT, track -> error(track.item())),
                on.number(
                        "order",
                        Format.WHOLE,
                        track -> track.item().recommendation().orderQuantity()),
                on.date("start", ItemTrack::start),
                on.number("period_days", Format.WHOLE, ItemTrack::periodDays),
                on.number("on_hand", Format.WHOLE, ItemTrack::onHand),
                on.number("landing", Format.WHOLE, ItemTrack::landing));
    }

    /**
     * SKU and location. MATCH reads {@code * ? ~} as wildcards, and a cell beginning with {@code =} picked from a list becomes
     * a formula: both are replaced by look-alikes.
     */
    private String label(PlannedItem item) {
        String text = item.key().sku() + " · " + draft.location(item.key().location());
        String safe = text.replace('*', '＊').replace('?', '？').replace('~', '～');
        if ("=+-@".indexOf(safe.charAt(0)) >= 0) {
            safe = "·" + safe;
        }
        return safe.length() <= LONGEST_LABEL ? safe : safe.substring(0, LONGEST_LABEL);
    }

    /** How far the forecast may be trusted, or why there is none. */
    private String grade(PlannedItem item) {
        return item.outcome() instanceof Forecast forecast
                ? texts.of(forecast.explanation().grade())
                : texts.get("notforecastable." + Texts.key(((NotForecastable) item.outcome()).reason()));
    }

    /** Of the sum over the horizon, as an order feels it. */
    private static double error(PlannedItem item) {
        return item.outcome() instanceof Forecast forecast
                ? forecast.explanation().backtest().sumWape()
                : Double.NaN;
    }

    /** A figure with one column per period; {@code first} is its first one, counted from the forecast's start. */
    private record Block(String id, String range, int first, int periods, Function<ItemTrack, double[]> values) {}

    private static List<Block> blocks(Window window) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block("demand", "demand", -window.past(), window.past(), ItemTrack::demand));
        blocks.add(new Block("out", "out", -window.past(), window.past(), ItemTrack::out));
        blocks.add(new Block("mean", "mean", 0, window.future(), ItemTrack::mean));
        for (int level = 0; level < ItemTrack.LEVELS.length; level++) {
            int index = level;
            String id = "q" + Math.round(ItemTrack.LEVELS[level] * 100);
            blocks.add(new Block(id, quantile(level), 0, window.future(), track -> track.quantiles()[index]));
        }
        blocks.add(new Block("arrivals", "arrivals", 0, window.future(), ItemTrack::arrivals));
        return blocks;
    }

    private List<Column<ItemTrack>> columns(List<Column<ItemTrack>> facts, Window window) {
        List<Column<ItemTrack>> columns = new ArrayList<>(facts);
        for (Block block : blocks(window)) {
            String caption = texts.get("data.group." + block.id);
            for (int i = 0; i < block.periods; i++) {
                int period = i;
                int number = block.first + i;
                String header = number < 0 ? "−" + -number : "+" + number;
                columns.add(Column.<ItemTrack>of(
                                block.id + number,
                                header,
                                "",
                                Format.ONE_DECIMAL,
                                track -> Value.of(block.values.apply(track)[period]))
                        .width(7)
                        .group(caption));
            }
        }
        return columns;
    }
}
