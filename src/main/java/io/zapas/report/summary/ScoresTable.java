package io.zapas.report.summary;

import io.zapas.advice.DecisionScore;
import io.zapas.report.AboveTable;
import io.zapas.report.Columns;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Format;
import io.zapas.workbook.RowRef;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Proposed orders and what the planner made of them, against what was needed in the end. */
public final class ScoresTable {
    private static final int MOST = 100;
    private static final int LABEL_COLUMNS = 3;

    private final SheetContext draft;
    private final Texts texts;

    public ScoresTable(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
    }

    public void draw(Sheet sheet) {
        List<DecisionScore> scores = draft.overview().scores();
        String pending = texts.whole(draft.overview().pending());
        sheet.gap();
        sheet.subtitle(texts.get("scores.title"));
        if (scores.isEmpty()) {
            sheet.note(texts.get(draft.overview().pending() == 0 ? "scores.none" : "scores.pending", pending));
            return;
        }
        sheet.note(texts.get("scores.intro", texts.whole(scores.size()), pending));
        AboveTable above = new AboveTable(draft, sheet, LABEL_COLUMNS);
        total(above, "scores.total_proposed", scores, DecisionScore::missProposed);
        total(above, "scores.total_decided", scores, DecisionScore::missDecided);
        Columns<DecisionScore> columns = draft.<DecisionScore>columns("scores")
                .text("sku", 13, row -> row.key().sku())
                .location(30, row -> row.key().location())
                .wrapped("verdict", 18, this::verdict)
                .of("report", Format.DATE, row -> Value.of(row.reportAsOf()))
                .of("until", Format.DATE, row -> Value.of(row.until()))
                .whole("proposed", DecisionScore::proposed)
                .whole("decided", DecisionScore::decided)
                .number("needed", Format.ONE_DECIMAL, DecisionScore::needed)
                .formula("miss_proposed", Format.ONE_DECIMAL, (row, at) -> miss(at, "proposed", row.missProposed()))
                .formula("miss_decided", Format.ONE_DECIMAL, (row, at) -> miss(at, "decided", row.missDecided()));
        int first = Math.max(0, scores.size() - MOST);
        sheet.table(Table.small(columns.list(), scores.subList(first, scores.size())));
    }

    private static Value miss(RowRef at, String column, double units) {
        return Value.formula("ABS(" + at.at(column) + "-" + at.at("needed") + ")", units);
    }

    private static void total(
            AboveTable above, String key, List<DecisionScore> scores, ToDoubleFunction<DecisionScore> miss) {
        above.figure(key, Value.of(scores.stream().mapToDouble(miss).sum()), Format.ONE_DECIMAL);
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
