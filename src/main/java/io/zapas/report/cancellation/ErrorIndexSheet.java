package io.zapas.report.cancellation;

import io.zapas.cancellation.index.ErrorIndex;
import io.zapas.cancellation.index.ErrorIndex.Leaving;
import io.zapas.cancellation.index.ErrorIndex.Room;
import io.zapas.cancellation.index.IndexDay;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.shop.Money;
import io.zapas.workbook.Chart.Shape;
import io.zapas.workbook.ColumnChart;
import io.zapas.workbook.ColumnChart.Series;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Theme;
import java.util.ArrayList;
import java.util.List;

/** Where the platform's error index stands, what it costs, what leaves its window when, and where it is going. */
public final class ErrorIndexSheet {
    private final SheetContext draft;
    private final Texts texts;
    private final Headings on;

    public ErrorIndexSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings("index");
    }

    public void draw(Sheet sheet) {
        sheet.widths(14, 14, 14, 14, 14, 14, 14, 14, 14, 14);
        sheet.title(texts.get("sheet.error_index"));
        ErrorIndex index = draft.report().desk().index().orElse(null);
        if (index == null || index.today().shipments() == 0) {
            sheet.warning(texts.get(index == null ? "index.not_ozon" : "index.missing"));
            return;
        }
        sheet.note(texts.get(
                "index.intro",
                index.tariff().name(),
                texts.date(index.tariff().from()),
                texts.whole(index.tariff().windowDays()),
                texts.date(index.today().day())));
        if (index.told() < index.today().sellerFault()) {
            sheet.warning(texts.get(
                    "index.suspected",
                    texts.whole(index.told()),
                    whole(index.today().sellerFault())));
        }
        if (index.uncapped() > 0) {
            sheet.warning(texts.get(
                    "index.uncapped",
                    texts.whole(index.uncapped()),
                    index.tariff().capCurrency()));
        }
        sheet.gap();
        tiles(sheet, index);
        zones(sheet, index);
        course(sheet, index);
        leaving(sheet, index);
    }

    private String whole(double value) {
        return texts.whole(Math.round(value));
    }

    private void tiles(Sheet sheet, ErrorIndex index) {
        IndexDay today = index.today();
        IndexDay last = index.ahead().get(index.ahead().size() - 1);
        sheet.tiles(
                List.of(
                        on.tile(
                                "today",
                                Format.PERCENT,
                                today.ofAll(),
                                whole(today.sellerFault()),
                                whole(today.shipments()),
                                zone(today.zone())),
                        on.tile("rest", Format.PERCENT, today.ofRest()),
                        on.tile(
                                "ahead",
                                Format.PERCENT,
                                last.ofAll(),
                                texts.date(last.day()),
                                texts.percent(last.low()),
                                texts.percent(last.high()),
                                zone(last.zone()))),
                3);
    }

    private String zone(String zone) {
        return texts.orReadable("index.zone." + zone);
    }

    private void zones(Sheet sheet, ErrorIndex index) {
        sheet.section(texts.get("index.zones"));
        sheet.note(texts.get(
                "index.zones.note",
                texts.money(index.tariff().cap(), index.tariff().capCurrency()),
                zone(index.today().zone()),
                money(index.fees())));
        sheet.table(
                index.room(),
                on.<Room>text("zone", 14, room -> zone(room.zone().zone())).look(Look.STRONG),
                on.number("up_to", Format.PERCENT, room -> room.zone().upTo().doubleValue()),
                on.number("fee", Format.PERCENT, room -> room.zone().fee().doubleValue()),
                on.number("more_all", Format.WHOLE, room -> Math.max(0, room.moreOfAll())),
                on.number("more_rest", Format.WHOLE, room -> Math.max(0, room.moreOfRest())),
                on.<Room>text("zone_fees", 14, room -> money(room.fees())).spanning(2));
    }

    private String money(List<Money> sums) {
        return sums.isEmpty() ? "0" : texts.money(sums);
    }

    private void course(Sheet sheet, ErrorIndex index) {
        sheet.section(texts.get("index.course"));
        sheet.note(texts.get("index.course.note"));
        List<IndexDay> days = new ArrayList<>(index.past());
        days.add(index.today());
        days.addAll(index.ahead());
        sheet.table(
                ColumnChart.of(
                        texts.get("index.chart"),
                        texts.get("index.axis"),
                        Format.PERCENT,
                        10,
                        12,
                        Series.of(Shape.COLUMN, "of_all", Theme.BLUE)),
                days,
                on.date("day", IndexDay::day),
                on.number("shipments", Format.WHOLE, IndexDay::shipments),
                on.number("seller_fault", Format.ONE_DECIMAL, IndexDay::sellerFault),
                on.formula(
                        "of_all",
                        Format.PERCENT,
                        "IF({shipments}>0,MIN(1,{seller_fault}/{shipments}),0)",
                        IndexDay::ofAll),
                on.number("of_rest", Format.PERCENT, IndexDay::ofRest),
                on.number("low", Format.PERCENT, IndexDay::low),
                on.number("high", Format.PERCENT, IndexDay::high),
                on.text("day_zone", 14, day -> zone(day.zone())));
    }

    private void leaving(Sheet sheet, ErrorIndex index) {
        sheet.section(texts.get("index.leaving"));
        sheet.note(texts.get("index.leaving.note", texts.whole(index.tariff().windowDays())));
        sheet.table(
                index.leaving(),
                on.date("leaves_on", Leaving::on),
                on.number("leaves", Format.WHOLE, Leaving::postings));
    }
}
