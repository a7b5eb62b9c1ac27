package io.zapas.report.restock;

import io.zapas.advice.Line;
import io.zapas.advice.Listed;
import io.zapas.advice.Listed.Status;
import io.zapas.report.AboveTable;
import io.zapas.report.Columns;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a buyer may be told of each SKU: in stock, low or out, and from when it can be had again. */
public final class ListingSheet {
    private static final int LABEL_COLUMNS = 3;

    private final SheetContext draft;
    private final Texts texts;

    public ListingSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
    }

    public void draw(Sheet sheet) {
        Columns<Listed> columns = columns();
        sheet.widths(columns.widths());
        sheet.title(texts.get("sheet.listing"));
        sheet.note(texts.get("listing.intro"));
        if (!draft.stockTold()) {
            sheet.warning(texts.get("missing.stock"));
        }
        List<Listed> skus = skus();
        Map<Status, Long> counts = skus.stream().collect(Collectors.groupingBy(Listed::status, Collectors.counting()));
        AboveTable above = new AboveTable(draft, sheet, LABEL_COLUMNS);
        for (Status status : Status.values()) {
            long count = counts.getOrDefault(status, 0L);
            if (status == Status.UNKNOWN && count == 0) {
                continue;
            }
            String name = texts.of(status);
            above.line(
                    name, Value.formula("COUNTIF(listing_status,\"" + name + "\")", count), Look.STRONG, Format.WHOLE);
        }
        sheet.table(Table.main("listing", 3, columns.list(), skus, texts.get("overflow", "data/restock.csv")));
    }

    /** What is wrong first, and among that what is asked for most. */
    private List<Listed> skus() {
        List<Listed> skus = new ArrayList<>();
        for (List<Line> places : draft.overview().lines().bySku()) {
            skus.add(Listed.of(places, draft.report().asOf()));
        }
        skus.sort(Comparator.comparing(Listed::status)
                .thenComparing(Comparator.comparingDouble(Listed::perDay).reversed())
                .thenComparing(sku -> sku.product().sku()));
        return skus;
    }

    private Columns<Listed> columns() {
        return draft.<Listed>columns("listing")
                .text("sku", 12, sku -> sku.product().sku())
                .wrapped("article", 14, sku -> sku.product().article())
                .wrapped("name", 34, sku -> sku.product().name())
                .text("status", 17, sku -> texts.of(sku.status()))
                .strong()
                .whole("on_hand", Listed::onHand)
                .whole("places", Listed::places)
                .whole("empty", Listed::emptyPlaces)
                .number("per_day", Format.FACTOR, Listed::perDay)
                .day("stockout_on", Listed::runsOutOn)
                .day("arrival", Listed::earliestArrival)
                .day("available", Listed::availableFrom)
                .wrapped("promise", 52, this::promise);
    }

    private String promise(Listed sku) {
        String from = sku.availableFrom().map(texts::date).orElse("—");
        return switch (sku.status()) {
            case IN_STOCK -> texts.get("listing.promise.in_stock");
            case LOW ->
                sku.runsOutOn()
                        .map(day -> texts.get("listing.promise.low", texts.date(day), from))
                        .orElseGet(() -> texts.get("listing.promise.low.undated", from));
            case OUT ->
                texts.get(
                        sku.earliestArrival().isPresent() ? "listing.promise.out" : "listing.promise.unsupplied", from);
            case NOT_SOLD -> texts.get("listing.promise.not_sold");
            case UNKNOWN -> texts.get("listing.promise.unknown");
        };
    }
}
