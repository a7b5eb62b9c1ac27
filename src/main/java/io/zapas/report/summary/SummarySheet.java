package io.zapas.report.summary;

import io.zapas.advice.Amounts;
import io.zapas.advice.Decision;
import io.zapas.advice.Freshness;
import io.zapas.advice.RecentRate;
import io.zapas.cancellation.index.ErrorIndex;
import io.zapas.report.Overview;
import io.zapas.report.ReportWorkbook;
import io.zapas.report.SheetContext;
import io.zapas.report.ShopReport;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Span;
import io.zapas.workbook.Tile;
import io.zapas.workbook.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The briefing: how fresh the data are, the figures that matter, the decisions worth most. */
public final class SummarySheet {
    private static final int FIRST = 5;
    private static final int TILE_COLUMNS = 3;
    private static final int GRID = 12;

    private final SheetContext draft;
    private final Texts texts;
    private final ShopReport report;
    private final Overview overview;
    private final Decisions decisions;
    private final List<String> rows;

    /** @param rows where each of the decisions stands */
    public SummarySheet(SheetContext draft, Decisions decisions, List<String> rows) {
        this.draft = draft;
        this.texts = draft.texts();
        this.report = draft.report();
        this.overview = draft.overview();
        this.decisions = decisions;
        this.rows = rows;
    }

    public void draw(Sheet sheet) {
        sheet.widths(15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15);
        sheet.title(texts.get("report.title", report.shop()));
        freshness(sheet);
        sheet.gap();
        if (overview.items() == 0) {
            sheet.warning(texts.get("missing.demand"));
            return;
        }
        sheet.tiles(supply(), TILE_COLUMNS);
        sheet.gap();
        sheet.tiles(performance(), TILE_COLUMNS);
        String others = draft.others(overview.orderValue());
        if (!others.isEmpty()) {
            sheet.note(others);
        }
        sheet.gap();
        decisions(sheet);
        sheet.gap();
        new SummaryCharts(draft).draw(sheet, () -> {
            sheet.printOnOnePage(GRID);
            contents(sheet);
        });
    }

    private void freshness(Sheet sheet) {
        Freshness fresh = report.freshness();
        sheet.note(texts.get(
                "summary.as_of",
                texts.date(report.asOf()),
                fresh.newestOrder().map(texts::date).orElse("—"),
                fresh.newestStock().map(texts::date).orElse("—")));
        if (fresh.stale()) {
            sheet.warning(texts.get("summary.stale", texts.whole(fresh.daysBehindClock())));
        }
        if (fresh.newestStock().isEmpty()) {
            sheet.warning(texts.get("missing.stock"));
        }
        if (!report.unreadable().isEmpty()) {
            sheet.warning(texts.get(
                    "summary.unreadable", texts.whole(report.unreadable().size())));
        }
    }

    private List<Tile> supply() {
        String currency = report.currency();
        return List.of(
                live(
                        "order",
                        "SUM(restock_order)",
                        overview.unitsToOrder(),
                        texts.whole(overview.toOrder()),
                        texts.money(overview.orderValue().in(currency), draft.currency())),
                stockKnown() ? money("at_risk", overview.atRisk()) : unknown("at_risk"),
                stockKnown()
                        ? tile("out", overview.outNow(), Format.WHOLE, texts.whole(overview.runningOut()))
                        : unknown("out"),
                stockKnown()
                        ? money(
                                "excess",
                                overview.excessValue(),
                                texts.money(overview.stockValue().in(currency), draft.currency()))
                        : unknown("excess"));
    }

    private boolean stockKnown() {
        return report.freshness().newestStock().isPresent();
    }

    /** A figure of the stock where no export tells it. */
    private Tile unknown(String id) {
        return new Tile(
                texts.get("summary.tile." + id, draft.currency()),
                Value.EMPTY,
                Format.WHOLE,
                texts.get("missing.stock.short"));
    }

    private List<Tile> performance() {
        return List.of(cancellations(), errorIndex(), served(), error());
    }

    private Tile served() {
        if (Double.isNaN(overview.fillRate())
                || report.freshness().newestStock().isEmpty()) {
            return new Tile(
                    texts.get("summary.tile.fill"), Value.EMPTY, Format.PERCENT, texts.get("missing.stock.short"));
        }
        return tile("fill", overview.fillRate(), Format.PERCENT, texts.whole(overview.missed()));
    }

    private Tile money(String id, Amounts amounts, Object... noteArguments) {
        return tile(id, amounts.in(report.currency()).doubleValue(), Format.MONEY, noteArguments);
    }

    private Tile cancellations() {
        if (report.cancellations().lines() == 0) {
            return new Tile(
                    texts.get("summary.tile.cancellations"),
                    Value.EMPTY,
                    Format.PERCENT,
                    texts.get("missing.orders.short"));
        }
        RecentRate recent = RecentRate.of(report.cancellations());
        Optional<Double> limit = report.desk()
                .index()
                .map(index -> index.tariff().zones().get(0).upTo().doubleValue());
        Tile tile = tile("cancellations", recent.completed(), Format.PERCENT, texts.percent(recent.observed()));
        return limit.map(share -> new Tile(
                        tile.label(),
                        tile.value(),
                        tile.format(),
                        texts.get(
                                "summary.tile.cancellations.limit",
                                texts.percent(recent.observed()),
                                texts.percent(share))))
                .orElse(tile);
    }

    private Tile errorIndex() {
        Optional<ErrorIndex> found =
                report.desk().index().filter(index -> index.today().shipments() > 0);
        if (found.isEmpty()) {
            return new Tile(
                    texts.get("summary.tile.index"),
                    Value.EMPTY,
                    Format.PERCENT,
                    texts.get(
                            report.desk().index().isEmpty()
                                    ? "summary.tile.index.not_ozon"
                                    : "summary.tile.index.missing"));
        }
        ErrorIndex index = found.get();
        String zone = index.today().zone();
        long left = index.room().stream()
                .filter(room -> room.zone().zone().equals(zone))
                .mapToLong(room -> Math.max(0, room.moreOfAll()))
                .findFirst()
                .orElse(0);
        return tile(
                "index",
                index.today().ofAll(),
                Format.PERCENT,
                texts.orReadable("index.zone." + zone),
                texts.whole(left));
    }

    private Tile error() {
        if (Double.isNaN(overview.totalError())) {
            return new Tile(
                    texts.get("summary.tile.error"), Value.EMPTY, Format.PERCENT, texts.get("summary.tile.error.none"));
        }
        String added = Double.isNaN(overview.valueAdded()) ? "—" : texts.percent(overview.valueAdded());
        return tile("error", overview.totalError(), Format.PERCENT, added);
    }

    private Tile tile(String id, double value, Format format, Object... noteArguments) {
        return new Tile(
                texts.get("summary.tile." + id, draft.currency()),
                Value.of(value),
                format,
                texts.get("summary.tile." + id + ".note", noteArguments));
    }

    private Tile live(String id, String formula, double value, Object... noteArguments) {
        Tile tile = tile(id, value, Format.WHOLE, noteArguments);
        return new Tile(tile.label(), Value.formula(formula, value), tile.format(), tile.note());
    }

    private void decisions(Sheet sheet) {
        sheet.subtitle(texts.get("summary.decisions"));
        if (decisions.best().isEmpty()) {
            sheet.note(texts.get("summary.decisions.none"));
            return;
        }
        int rank = 1;
        for (int place : decisions.briefing(FIRST)) {
            sheet.line(
                    Span.text(10, rank++ + ". " + sentence(decisions.best().get(place))),
                    Span.of(
                            2,
                            new Value.Link(texts.get("summary.decision.link", row(rows.get(place))), rows.get(place)),
                            Look.LINK,
                            Format.TEXT));
        }
    }

    /** {@code 'Decisions'!$A$9} stands in row 9. */
    private static String row(String target) {
        return target.substring(target.lastIndexOf('$') + 1);
    }

    /** Where to find what: every sheet with a link and a line on what it answers. */
    private void contents(Sheet sheet) {
        sheet.subtitle(texts.get("summary.contents"));
        for (String name : ReportWorkbook.CONTENTS) {
            String title = texts.get("sheet." + name);
            sheet.line(
                    Span.of(2, new Value.Link(title, "'" + title + "'!A1"), Look.LINK, Format.TEXT),
                    Span.text(10, texts.get("summary.contents." + name)));
        }
        sheet.gap();
    }

    private String sentence(Decision decision) {
        List<String> sentences = new ArrayList<>();
        String about =
                Texts.shortened(60, decision.name().isEmpty() ? decision.key().sku() : decision.name());
        sentences.add(
                decision.key().sku().isEmpty()
                        ? texts.of(decision.action()) + ": " + decision.what()
                        : texts.get(
                                "summary.decision",
                                about,
                                decision.key().sku(),
                                draft.location(decision.key().location()),
                                decision.what()));
        if (decision.worth() > 0) {
            sentences.add(texts.get(
                    "summary.decision.worth", texts.money(BigDecimal.valueOf(decision.worth()), report.currency())));
        }
        return texts.sentences(sentences);
    }
}
