package io.zapas.report.cancellation;

import io.zapas.cancellation.evidence.EvidenceReport;
import io.zapas.cancellation.evidence.EvidenceReport.Pair;
import io.zapas.cancellation.evidence.EvidenceReport.Relation;
import io.zapas.cancellation.evidence.EvidenceReport.Use;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.List;

/** Declared against probable causes, and the rules with their sentences. */
final class EvidenceTables {
    private static final int SHOWN = 40;

    private final SheetContext draft;
    private final Texts texts;
    private final Headings on;
    private final Evidences evidences;

    EvidenceTables(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings("judged");
        this.evidences = new Evidences(draft);
    }

    void draw(Sheet sheet, EvidenceReport report) {
        sheet.gap();
        sheet.subtitle(texts.get("roots.judged"));
        if (report.pairs().isEmpty()) {
            sheet.note(texts.get("cancellations.none"));
            return;
        }
        sheet.note(texts.get(
                "roots.judged.note",
                lines(report, Relation.SAME),
                lines(report, Relation.FOUND),
                lines(report, Relation.DEEPER),
                lines(report, Relation.DIFFERS)));
        sheet.table(pairs(report));
        sheet.gap();
        sheet.subtitle(texts.get("roots.rules"));
        sheet.note(texts.get("roots.rules.note", "data/cancellations.csv"));
        sheet.table(rules(report));
    }

    private String lines(EvidenceReport report, Relation relation) {
        return texts.whole(report.pairs().stream()
                .filter(pair -> pair.relation() == relation)
                .mapToLong(Pair::lines)
                .sum());
    }

    /** Where both differ first. */
    private Table<Pair> pairs(EvidenceReport report) {
        List<Pair> shown = report.pairs().stream()
                .sorted((a, b) -> Boolean.compare(b.relation() == Relation.DIFFERS, a.relation() == Relation.DIFFERS))
                .limit(SHOWN)
                .toList();
        return Table.small(
                List.of(
                        on.<Pair>text("declared", 14, pair -> draft.cause(pair.declared()))
                                .look(Look.WRAPPED)
                                .spanning(3),
                        on.<Pair>text("probable", 14, pair -> draft.cause(pair.probable()))
                                .look(Look.WRAPPED)
                                .spanning(3),
                        on.of("lines", Format.WHOLE, pair -> Value.of(pair.lines())),
                        on.<Pair>text("relation", 12, pair -> texts.of(pair.relation()))
                                .look(Look.WRAPPED)
                                .spanning(4)),
                shown);
    }

    private Table<Use> rules(EvidenceReport report) {
        return Table.small(
                List.of(
                        on.<Use>text("probable", 14, use -> draft.cause(use.cause()))
                                .look(Look.WRAPPED)
                                .spanning(2),
                        on.of("lines", Format.WHOLE, use -> Value.of(use.lines())),
                        on.of("strength", Format.PERCENT, use -> Value.of(use.strength())),
                        on.<Use>text("sentence", 14, use -> evidences.sentence(use.example()))
                                .look(Look.WRAPPED)
                                .spanning(8),
                        on.<Use>text("order_id", 12, Use::orderId)
                                .look(Look.WRAPPED)
                                .spanning(2),
                        on.text("sku", 12, Use::sku)),
                report.uses().stream().limit(SHOWN).toList());
    }
}
