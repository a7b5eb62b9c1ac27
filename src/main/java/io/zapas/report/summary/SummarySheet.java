package io.zapas.report.summary;

import io.zapas.advice.AccuracyTally;
import io.zapas.advice.Amounts;
import io.zapas.advice.Decision;
import io.zapas.advice.Decisions;
import io.zapas.advice.Freshness;
import io.zapas.advice.Overview;
import io.zapas.advice.RecentRate;
import io.zapas.advice.Situation;
import io.zapas.cancellation.index.ErrorIndex;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Span;
import io.zapas.workbook.Tile;
import io.zapas.workbook.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The briefing: how fresh the data are, the figures that matter, the decisions worth most. */
public final class SummarySheet {
    private static final int FIRST = 5;
    private static final int TILE_COLUMNS = 3;
    private static final int GRID = 12;

    private final SheetContext draft;
    private final Texts texts;
    private final Situation situation;
    private final Overview overview;
    private final DecisionWords words;

    public SummarySheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.situation = draft.report().situation();
        this.overview = draft.overview();
        this.words = new DecisionWords(draft);
    }

    /**
     * @param contents the other sheets by their keys, in their order
     * @param rows where each of the decisions stands
     */
    public void draw(Sheet sheet, Collection<String> contents, List<String> rows) {
        sheet.widths(15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15);
        sheet.title(texts.get("report.title", situation.shop()));
        freshness(sheet);
        sheet.gap();
        if (overview.items() == 0) {
            sheet.warning(texts.get("missing.demand"));
            return;
        }
        sheet.tiles(supply(), TILE_COLUMNS);
        sheet.gap();
        sheet.tiles(List.of(cancellations(), errorIndex(), served(), error()), TILE_COLUMNS);
        String others = draft.others(overview.orders().value());
        if (!others.isEmpty()) {
            sheet.note(others);
        }
        sheet.gap();
        decisions(sheet, rows);
        sheet.gap();
        new SummaryCharts(draft).draw(sheet, () -> {
            sheet.printOnOnePage(GRID);
            contents(sheet, contents);
        });
    }

    private void freshness(Sheet sheet) {
        Freshness fresh = situation.freshness();
        sheet.note(texts.get(
                "summary.as_of",
                texts.date(situation.asOf()),
                fresh.newestOrder().map(texts::date).orElse("—"),
                fresh.newestStock().map(texts::date).orElse("—")));
        if (fresh.stale()) {
            sheet.warning(texts.get("summary.stale", texts.whole(fresh.daysBehindClock())));
        }
        if (!stockKnown()) {
            sheet.warning(texts.get("missing.stock"));
        }
        int unreadable = draft.report().quality().unreadable().size();
        if (unreadable > 0) {
            sheet.warning(texts.get("summary.unreadable", texts.whole(unreadable)));
        }
    }

    private List<Tile> supply() {
        Overview.Orders orders = overview.orders();
        Overview.Stock stock = overview.stock();
        return List.of(
                tile(
                        "order",
                        Value.formula("SUM(restock_order)", orders.units()),
                        Format.WHOLE,
                        texts.whole(orders.lines()),
                        money(orders.value())),
                ofStock("at_risk", inCurrency(orders.saved()), Format.MONEY),
                ofStock("out", stock.out(), Format.WHOLE, texts.whole(stock.runningOut())),
                ofStock("excess", inCurrency(stock.excessValue()), Format.MONEY, money(stock.value())));
    }

    private double inCurrency(Amounts amounts) {
        return amounts.in(situation.currency()).doubleValue();
    }

    private String money(Amounts amounts) {
        return texts.money(amounts.in(situation.currency()), draft.currency());
    }

    private boolean stockKnown() {
        return situation.freshness().newestStock().isPresent();
    }

    /** Empty where no export tells the stock. */
    private Tile ofStock(String id, double value, Format format, Object... noteArguments) {
        return stockKnown()
                ? tile(id, Value.of(value), format, noteArguments)
                : empty(id, format == Format.MONEY ? Format.WHOLE : format, "missing.stock.short");
    }

    private Tile served() {
        double fillRate = overview.fillRate().value();
        return Double.isNaN(fillRate)
                ? empty("fill", Format.PERCENT, "missing.stock.short")
                : ofStock(
                        "fill",
                        fillRate,
                        Format.PERCENT,
                        texts.whole(overview.fillRate().missed()));
    }

    private Tile cancellations() {
        if (situation.cancellations().lines() == 0) {
            return empty("cancellations", Format.PERCENT, "missing.orders.short");
        }
        RecentRate recent = RecentRate.of(situation.cancellations());
        String observed = texts.percent(recent.observed());
        Tile tile = tile("cancellations", Value.of(recent.completed()), Format.PERCENT, observed);
        return situation
                .desk()
                .index()
                .map(index -> index.tariff().zones().get(0).upTo().doubleValue())
                .map(limit -> new Tile(
                        tile.label(),
                        tile.value(),
                        tile.format(),
                        texts.get("summary.tile.cancellations.limit", observed, texts.percent(limit))))
                .orElse(tile);
    }

    private Tile errorIndex() {
        Optional<ErrorIndex> found = situation.desk().index();
        if (found.isEmpty()) {
            return empty("index", Format.PERCENT, "summary.tile.index.not_ozon");
        }
        ErrorIndex index = found.get();
        if (index.today().shipments() == 0) {
            return empty("index", Format.PERCENT, "summary.tile.index.missing");
        }
        String zone = index.today().zone();
        long left = index.room().stream()
                .filter(room -> room.zone().zone().equals(zone))
                .mapToLong(room -> Math.max(0, room.moreOfAll()))
                .findFirst()
                .orElse(0);
        return tile(
                "index",
                Value.of(index.today().ofAll()),
                Format.PERCENT,
                texts.orReadable("index.zone." + zone),
                texts.whole(left));
    }

    private Tile error() {
        AccuracyTally all = overview.accuracy().all();
        if (Double.isNaN(all.sumError())) {
            return empty("error", Format.PERCENT, "summary.tile.error.none");
        }
        String added = Double.isNaN(all.added()) ? "—" : texts.percent(all.added());
        return tile("error", Value.of(all.sumError()), Format.PERCENT, added);
    }

    private Tile tile(String id, Value value, Format format, Object... noteArguments) {
        return new Tile(
                texts.get("summary.tile." + id, draft.currency()),
                value,
                format,
                texts.get("summary.tile." + id + ".note", noteArguments));
    }

    private Tile empty(String id, Format format, String why) {
        return new Tile(texts.get("summary.tile." + id, draft.currency()), Value.EMPTY, format, texts.get(why));
    }

    private void decisions(Sheet sheet, List<String> rows) {
        Decisions decisions = overview.decisions();
        sheet.subtitle(texts.get("summary.decisions"));
        if (decisions.best().isEmpty()) {
            sheet.note(texts.get("summary.decisions.none"));
            return;
        }
        int rank = 1;
        for (int place : decisions.briefing(FIRST)) {
            String row = rows.get(place);
            // {@code 'Decisions'!$A$9} stands in row 9
            String link = texts.get("summary.decision.link", row.substring(row.lastIndexOf('$') + 1));
            sheet.line(
                    Span.text(10, rank++ + ". " + sentence(decisions.best().get(place))),
                    Span.of(2, new Value.Link(link, row), Look.LINK, Format.TEXT));
        }
    }

    /** Where to find what: every sheet with a link and a line on what it answers. */
    private void contents(Sheet sheet, Collection<String> contents) {
        sheet.subtitle(texts.get("summary.contents"));
        for (String name : contents) {
            String title = texts.get("sheet." + name);
            sheet.line(
                    Span.of(2, new Value.Link(title, "'" + title + "'!A1"), Look.LINK, Format.TEXT),
                    Span.text(10, texts.get("summary.contents." + name)));
        }
        sheet.gap();
    }

    private String sentence(Decision decision) {
        String sku = decision.key().sku();
        String what = words.what(decision);
        String name = words.name(decision);
        List<String> sentences = new ArrayList<>();
        sentences.add(
                sku.isEmpty()
                        ? texts.of(decision.action()) + ": " + what
                        : texts.get(
                                "summary.decision",
                                Texts.shortened(60, name.isEmpty() ? sku : name),
                                sku,
                                draft.location(decision.key().location()),
                                what));
        if (decision.worth() > 0) {
            sentences.add(texts.get(
                    "summary.decision.worth", texts.money(BigDecimal.valueOf(decision.worth()), situation.currency())));
        }
        return texts.sentences(sentences);
    }
}
