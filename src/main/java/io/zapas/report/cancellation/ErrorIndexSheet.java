package io.zapas.report.cancellation;

import io.zapas.cancellation.index.ErrorIndex;
import io.zapas.cancellation.index.ErrorIndex.Leaving;
import io.zapas.cancellation.index.ErrorIndex.Room;
import io.zapas.cancellation.index.IndexDay;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.shop.Money;
import io.zapas.workbook.Area;
import io.zapas.workbook.Chart;
import io.zapas.workbook.Chart.Plot;
import io.zapas.workbook.Chart.Shape;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Theme;
import io.zapas.workbook.Tile;
import io.zapas.workbook.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where the platform's error index stands, what it costs, what leaves its window when, and where it is going. */
public final class ErrorIndexSheet {
    private static final int CHART_HEIGHT = 12;

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
                        new Tile(
                                texts.get("index.tile.today"),
                                Value.of(today.ofAll()),
                                Format.PERCENT,
                                texts.get(
                                        "index.tile.today.note",
                                        whole(today.sellerFault()),
                                        whole(today.shipments()),
                                        zone(today.zone()))),
                        new Tile(
                                texts.get("index.tile.rest"),
                                Value.of(today.ofRest()),
                                Format.PERCENT,
                                texts.get("index.tile.rest.note")),
                        new Tile(
                                texts.get("index.tile.ahead"),
                                Value.of(last.ofAll()),
                                Format.PERCENT,
                                texts.get(
                                        "index.tile.ahead.note",
                                        texts.date(last.day()),
                                        texts.percent(last.low()),
                                        texts.percent(last.high()),
                                        zone(last.zone())))),
                3);
    }

    private String zone(String zone) {
        return texts.orReadable("index.zone." + zone);
    }

    private void zones(Sheet sheet, ErrorIndex index) {
        sheet.gap();
        sheet.subtitle(texts.get("index.zones"));
        sheet.note(texts.get(
                "index.zones.note",
                texts.money(index.tariff().cap(), index.tariff().capCurrency()),
                zone(index.today().zone()),
                money(index.fees())));
        sheet.table(Table.small(
                List.of(
                        on.<Room>text("zone", 14, room -> zone(room.zone().zone()))
                                .look(Look.STRONG),
                        on.of(
                                "up_to",
                                Format.PERCENT,
                                room -> Value.of(room.zone().upTo().doubleValue())),
                        on.of(
                                "fee",
                                Format.PERCENT,
                                room -> Value.of(room.zone().fee().doubleValue())),
                        on.of("more_all", Format.WHOLE, room -> Value.of(Math.max(0, room.moreOfAll()))),
                        on.of("more_rest", Format.WHOLE, room -> Value.of(Math.max(0, room.moreOfRest()))),
                        on.<Room>text("zone_fees", 14, room -> money(room.fees()))
                                .spanning(2)),
                index.room()));
    }

    private String money(List<Money> sums) {
        return sums.isEmpty()
                ? "0"
                : sums.stream()
                        .map(sum -> texts.money(sum.amount(), sum.currency()))
                        .collect(Collectors.joining(", "));
    }

    private void course(Sheet sheet, ErrorIndex index) {
        sheet.gap();
        sheet.subtitle(texts.get("index.course"));
        sheet.note(texts.get("index.course.note"));
        List<IndexDay> days = new ArrayList<>(index.past());
        days.add(index.today());
        days.addAll(index.ahead());
        int chart = sheet.cursor();
        sheet.skip(CHART_HEIGHT + 1);
        Area body = sheet.table(Table.small(
                List.of(
                        on.of("day", Format.DATE, day -> Value.of(day.day())),
                        on.of("shipments", Format.WHOLE, day -> Value.of(day.shipments())),
                        on.of("seller_fault", Format.ONE_DECIMAL, day -> Value.of(day.sellerFault())),
                        on.computed(
                                "of_all",
                                Format.PERCENT,
                                (day, row) -> Value.formula(
                                        "IF(" + row.at("shipments") + ">0,MIN(1," + row.at("seller_fault") + "/"
                                                + row.at("shipments") + "),0)",
                                        day.ofAll())),
                        on.of("of_rest", Format.PERCENT, day -> Value.of(day.ofRest())),
                        on.of("low", Format.PERCENT, day -> Value.of(day.low())),
                        on.of("high", Format.PERCENT, day -> Value.of(day.high())),
                        on.text("day_zone", 14, day -> zone(day.zone()))),
                days));
        int end = sheet.cursor();
        sheet.backTo(chart);
        sheet.chart(chart(body, days), 0, 10, CHART_HEIGHT);
        sheet.backTo(end);
    }

    private Chart chart(Area body, List<IndexDay> days) {
        return new Chart(
                texts.get("index.chart"),
                body.column(0),
                days.stream().map(day -> Value.of(day.day())).toList(),
                texts.get("index.axis"),
                Format.PERCENT,
                "",
                List.of(new Plot(
                        Shape.COLUMN,
                        texts.get("index.of_all"),
                        body.column(3),
                        days.stream().mapToDouble(IndexDay::ofAll).toArray(),
                        Theme.BLUE)));
    }

    private void leaving(Sheet sheet, ErrorIndex index) {
        sheet.gap();
        sheet.subtitle(texts.get("index.leaving"));
        sheet.note(texts.get("index.leaving.note", texts.whole(index.tariff().windowDays())));
        sheet.table(Table.small(
                List.of(
                        on.<Leaving>of("leaves_on", Format.DATE, day -> Value.of(day.on())),
                        on.of("leaves", Format.WHOLE, day -> Value.of(day.postings()))),
                index.leaving()));
    }
}
