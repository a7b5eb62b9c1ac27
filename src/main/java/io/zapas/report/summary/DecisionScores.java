package io.zapas.report.summary;

import io.zapas.advice.DecisionScore;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Span;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.List;

/** Proposed orders and what the planner made of them, against what was needed in the end. */
public final class DecisionScores {
    private static final int MOST = 100;
    private static final int LABEL_COLUMNS = 3;

    private final SheetContext draft;
    private final Texts texts;
    private final Headings on;

    public DecisionScores(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings("scores");
    }

    public void draw(Sheet sheet) {
        Past past = draft.report().past();
        sheet.gap();
        sheet.subtitle(texts.get("scores.title"));
        if (past.scores().isEmpty()) {
            sheet.note(texts.get(past.pending() == 0 ? "scores.none" : "scores.pending", texts.whole(past.pending())));
            return;
        }
        sheet.note(texts.get("scores.intro", texts.whole(past.scores().size()), texts.whole(past.pending())));
        total(
                sheet,
                "scores.total_proposed",
                past.scores().stream().mapToDouble(DecisionScore::missProposed).sum());
        total(
                sheet,
                "scores.total_decided",
                past.scores().stream().mapToDouble(DecisionScore::missDecided).sum());
        int first = Math.max(0, past.scores().size() - MOST);
        sheet.table(Table.small(
                List.of(
                        on.text("sku", 13, row -> row.key().sku()),
                        on.<DecisionScore>text(
                                        "location",
                                        30,
                                        row -> draft.location(row.key().location()))
                                .look(Look.WRAPPED),
                        on.<DecisionScore>text("verdict", 18, this::verdict).look(Look.WRAPPED),
                        on.of("report", Format.DATE, row -> Value.of(row.reportAsOf())),
                        on.of("until", Format.DATE, row -> Value.of(row.until())),
                        on.of("proposed", Format.WHOLE, row -> Value.of(row.proposed())),
                        on.of("decided", Format.WHOLE, row -> Value.of(row.decided())),
                        on.of("needed", Format.ONE_DECIMAL, row -> Value.of(row.needed())),
                        on.computed(
                                "miss_proposed",
                                Format.ONE_DECIMAL,
                                (row, at) -> Value.formula(
                                        "ABS(" + at.at("proposed") + "-" + at.at("needed") + ")", row.missProposed())),
                        on.computed(
                                "miss_decided",
                                Format.ONE_DECIMAL,
                                (row, at) -> Value.formula(
                                        "ABS(" + at.at("decided") + "-" + at.at("needed") + ")", row.missDecided()))),
                past.scores().subList(first, past.scores().size())));
    }

    private void total(Sheet sheet, String key, double units) {
        sheet.line(
                Span.of(LABEL_COLUMNS, Value.of(texts.get(key)), Look.PLAIN, Format.TEXT),
                Span.of(1, Value.of(units), Look.STRONG, Format.ONE_DECIMAL));
    }

    private String verdict(DecisionScore row) {
        if (!row.edited()) {
            return texts.get("scores.verdict.as_proposed");
        }
        return texts.get(
                row.missDecided() < row.missProposed()
                        ? "scores.verdict.helped"
                        : row.missDecided() > row.missProposed() ? "scores.verdict.hurt" : "scores.verdict.even");
    }
}
