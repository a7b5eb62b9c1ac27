package io.zapas.report;

import io.zapas.demand.SeriesKey;
import io.zapas.restock.Recommendation;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Span;
import io.zapas.workbook.Tile;
import io.zapas.workbook.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The briefing: how fresh the data are, the figures that matter, the decisions worth most. */
final class SummarySheet {
    private final Draft draft;
    private final Texts texts;
    private final ShopReport report;
    private final Overview overview;
    private final Map<SeriesKey, String> restockRows;

    /** @param restockRows where the most urgent lines stand */
    SummarySheet(Draft draft, Map<SeriesKey, String> restockRows) {
        this.draft = draft;
        this.texts = draft.texts();
        this.report = draft.report();
        this.overview = draft.overview();
        this.restockRows = restockRows;
    }

    void draw(Sheet sheet) {
        sheet.widths(14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14);
        sheet.title(texts.get("report.title", report.shop()));
        freshness(sheet);
        sheet.gap();
        if (overview.items() == 0) {
            sheet.warning(texts.get("missing.demand"));
            return;
        }
        sheet.tiles(tiles(), 2);
        String others = draft.others(overview.orderValue());
        if (!others.isEmpty()) {
            sheet.note(others);
        }
        sheet.gap();
        decisions(sheet);
        sheet.gap();
        new SummaryCharts(draft).draw(sheet);
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

    private List<Tile> tiles() {
        String currency = report.currency();
        return List.of(
                live(
                        "order",
                        "SUM(restock_order)",
                        overview.unitsToOrder(),
                        texts.whole(overview.toOrder()),
                        texts.money(overview.orderValue().in(currency), draft.currency())),
                money("at_risk", overview.atRisk()),
                tile("out", overview.outNow(), Format.WHOLE, texts.whole(overview.runningOut())),
                cancellations(),
                money(
                        "excess",
                        overview.excessValue(),
                        texts.money(overview.stockValue().in(currency), draft.currency())),
                error());
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
        return tile("cancellations", recent.completed(), Format.PERCENT, texts.percent(recent.observed()));
    }

    private Tile error() {
        if (Double.isNaN(overview.forecastError())) {
            return new Tile(
                    texts.get("summary.tile.error"), Value.EMPTY, Format.PERCENT, texts.get("summary.tile.error.none"));
        }
        String added = Double.isNaN(overview.valueAdded()) ? "—" : texts.percent(overview.valueAdded());
        return tile("error", overview.forecastError(), Format.PERCENT, added);
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
        if (overview.urgent().isEmpty()) {
            sheet.note(texts.get("summary.decisions.none"));
            return;
        }
        int rank = 1;
        for (Line line : overview.urgent()) {
            sheet.line(Span.text(10, rank++ + ". " + decision(line)), Span.of(2, link(line), Look.LINK, Format.TEXT));
        }
    }

    private String decision(Line line) {
        Recommendation plan = line.plan();
        String name = line.product().name().isEmpty()
                ? line.key().sku()
                : line.product().name();
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.get(
                "summary.decision.order",
                texts.whole(plan.orderQuantity()),
                Shortened.to(60, name),
                line.key().sku(),
                draft.location(line.key().location())));
        plan.stockoutOn().ifPresent(day -> sentences.add(texts.get("summary.decision.stockout", texts.date(day))));
        plan.orderBy()
                .ifPresent(day -> sentences.add(
                        day.isAfter(report.asOf())
                                ? texts.get("summary.decision.order_by", texts.date(day))
                                : texts.get("summary.decision.order_now")));
        line.stakes()
                .money()
                .ifPresent(money -> sentences.add(
                        texts.get("summary.decision.saves", texts.money(money.amount(), money.currency()))));
        return texts.sentences(sentences);
    }

    private Value link(Line line) {
        String target = restockRows.get(line.key());
        return target == null ? Value.EMPTY : new Value.Link(texts.get("summary.decision.link"), target);
    }
}
