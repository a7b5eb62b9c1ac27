package io.zapas.report.forecast;

import io.zapas.advice.PlannedItem;
import io.zapas.report.SheetContext;
import io.zapas.report.forecast.ExplorerTrack.Window;
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
import java.util.function.Function;

/** What the Forecast explorer looks up: one row per item, one block of columns per figure, one column per period. */
public final class ForecastDataSheet {
    static final String LABELS = "forecast_label";
    static final String NAMES = "forecast_name";
    static final String CLASSES = "forecast_class";
    static final String GRADES = "forecast_grade";
    static final String ERRORS = "forecast_error";
    static final String ORDERS = "forecast_order";
    static final String STARTS = "forecast_start";
    static final String PERIODS = "forecast_period_days";
    static final String ON_HAND = "forecast_on_hand";
    static final String LANDING = "forecast_landing";
    static final String DEMAND = "forecast_demand";
    static final String OUT = "forecast_out";
    static final String MEAN = "forecast_mean";
    static final String ARRIVALS = "forecast_arrivals";
    static final List<String> QUANTILES =
            List.of("forecast_q05", "forecast_q25", "forecast_q50", "forecast_q75", "forecast_q95");
    private static final int PRINTED = 40;
    private static final int FACTS = 10;
    private static final List<String> FACT_NAMES =
            List.of(LABELS, NAMES, CLASSES, GRADES, ERRORS, ORDERS, STARTS, PERIODS, ON_HAND, LANDING);

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
        int header = sheet.cursor();
        Area body = sheet.table(new Table<>("", columns(window), tracks(items, window), true, 1, "…"));
        int end = sheet.cursor();
        sheet.backTo(Math.min(end, header + PRINTED));
        sheet.printUpToHere(FACTS);
        sheet.backTo(end);
        for (int i = 0; i < FACTS; i++) {
            book.name(FACT_NAMES.get(i), body.column(i));
        }
        int at = FACTS;
        book.name(DEMAND, body.columns(at, window.past()));
        book.name(OUT, body.columns(at += window.past(), window.past()));
        book.name(MEAN, body.columns(at += window.past(), window.future()));
        at += window.future();
        for (String name : QUANTILES) {
            book.name(name, body.columns(at, window.future()));
            at += window.future();
        }
        book.name(ARRIVALS, body.columns(at, window.future()));
    }

    private static Iterable<ExplorerTrack> tracks(List<PlannedItem> items, Window window) {
        return () -> items.stream().map(item -> ExplorerTrack.of(item, window)).iterator();
    }

    private List<Column<ExplorerTrack>> columns(Window window) {
        List<Column<ExplorerTrack>> columns = new ArrayList<>(List.of(
                on.text("label", 26, track -> ExplorerLabel.of(track.item(), draft)),
                on.text("name", 26, track -> track.item().product().name()),
                on.text("class", 6, track -> track.item().abc() + track.item().xyz()),
                on.text("grade", 8, track -> ExplorerFacts.grade(track.item(), texts)),
                on.of("error", Format.PERCENT, track -> Value.of(ExplorerFacts.error(track.item()))),
                on.of(
                        "order",
                        Format.WHOLE,
                        track -> Value.of(track.item().recommendation().orderQuantity())),
                on.of("start", Format.DATE, track -> Value.of(track.start())),
                on.of("period_days", Format.WHOLE, track -> Value.of(track.periodDays())),
                on.of("on_hand", Format.WHOLE, track -> Value.of(ExplorerFacts.onHand(track.item()))),
                on.of("landing", Format.WHOLE, track -> Value.of(track.landing()))));
        block(columns, "demand", -window.past(), window.past(), ExplorerTrack::demand);
        block(columns, "out", -window.past(), window.past(), ExplorerTrack::out);
        block(columns, "mean", 0, window.future(), ExplorerTrack::mean);
        for (int level = 0; level < ExplorerTrack.LEVELS.length; level++) {
            int index = level;
            String id = "q" + Math.round(ExplorerTrack.LEVELS[level] * 100);
            block(columns, id, 0, window.future(), track -> track.quantiles()[index]);
        }
        block(columns, "arrivals", 0, window.future(), ExplorerTrack::arrivals);
        return columns;
    }

    /** One column per period; its header is the number of periods from the forecast's start. */
    private void block(
            List<Column<ExplorerTrack>> columns,
            String id,
            int first,
            int count,
            Function<ExplorerTrack, double[]> values) {
        String caption = texts.get("data.group." + id);
        for (int i = 0; i < count; i++) {
            int period = i;
            int number = first + i;
            String header = number < 0 ? "−" + -number : "+" + number;
            columns.add(Column.<ExplorerTrack>of(
                            id + number, header, "", Format.ONE_DECIMAL, track -> Value.of(values.apply(track)[period]))
                    .width(7)
                    .group(caption));
        }
    }
}
