package io.zapas.report.restock;

import io.zapas.report.Line;
import io.zapas.report.SheetContext;
import io.zapas.report.restock.Listed.Status;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Span;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a buyer may be told of each SKU: in stock, low or out, and from when it can be had again. */
public final class ListingSheet {
    private final SheetContext draft;
    private final Texts texts;
    private final Headings on;

    public ListingSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings("listing");
    }

    public void draw(Sheet sheet) {
        List<Column<Listed>> columns = columns();
        sheet.widths(columns.stream().mapToInt(Column::width).toArray());
        sheet.title(texts.get("sheet.listing"));
        sheet.note(texts.get("listing.intro"));
        if (!draft.has("STOCK") && !draft.has("PRODUCTS")) {
            sheet.warning(texts.get("missing.stock"));
        }
        List<Listed> skus = skus();
        Map<Status, Long> counts = skus.stream().collect(Collectors.groupingBy(Listed::status, Collectors.counting()));
        for (Status status : Status.values()) {
            long count = counts.getOrDefault(status, 0L);
            if (status == Status.UNKNOWN && count == 0) {
                continue;
            }
            sheet.line(
                    Span.of(3, Value.of(texts.of(status)), Look.PLAIN, Format.TEXT),
                    Span.of(
                            1,
                            Value.formula("COUNTIF(listing_status,\"" + texts.of(status) + "\")", count),
                            Look.STRONG,
                            Format.WHOLE));
        }
        sheet.table(Table.main("listing", 3, columns, skus, texts.get("overflow", "data/restock.csv")));
    }

    /** What is wrong first, and among that what is asked for most. */
    private List<Listed> skus() {
        List<Listed> skus = new ArrayList<>();
        for (List<Line> places : draft.bySku()) {
            skus.add(Listed.of(places, draft.report().asOf()));
        }
        skus.sort(Comparator.comparing(Listed::status)
                .thenComparing(Comparator.comparingDouble(Listed::perDay).reversed())
                .thenComparing(sku -> sku.product().sku()));
        return skus;
    }

    private List<Column<Listed>> columns() {
        return List.of(
                on.text("sku", 12, sku -> sku.product().sku()),
                on.<Listed>text("article", 14, sku -> sku.product().article()).look(Look.WRAPPED),
                on.<Listed>text("name", 34, sku -> sku.product().name()).look(Look.WRAPPED),
                on.<Listed>text("status", 17, sku -> texts.of(sku.status())).look(Look.STRONG),
                on.of("on_hand", Format.WHOLE, sku -> Value.of(sku.onHand())),
                on.of("places", Format.WHOLE, sku -> Value.of(sku.places())),
                on.of("empty", Format.WHOLE, sku -> Value.of(sku.emptyPlaces())),
                on.of("per_day", Format.FACTOR, sku -> Value.of(sku.perDay())),
                on.of("stockout_on", Format.DATE, sku -> Value.ofDay(sku.runsOutOn())),
                on.of("arrival", Format.DATE, sku -> Value.ofDay(sku.earliestArrival())),
                on.of("available", Format.DATE, sku -> Value.ofDay(sku.availableFrom())),
                on.<Listed>text("promise", 52, this::promise).look(Look.WRAPPED));
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
