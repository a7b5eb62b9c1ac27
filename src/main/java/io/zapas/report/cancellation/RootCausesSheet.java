package io.zapas.report.cancellation;

import io.zapas.advice.RootCauses;
import io.zapas.cancellation.driver.Dimension;
import io.zapas.cancellation.driver.DriverReport;
import io.zapas.cancellation.driver.RateChange;
import io.zapas.cancellation.evidence.EvidenceReport;
import io.zapas.cancellation.evidence.EvidenceReport.Pair;
import io.zapas.cancellation.evidence.EvidenceReport.Relation;
import io.zapas.cancellation.evidence.EvidenceReport.Use;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Format;
import io.zapas.workbook.Sheet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Where the cancellations come from, what they cost, what moved, and how the causes were judged. */
public final class RootCausesSheet {
    private static final int MOVED = 15;
    private static final int JUDGED = 40;

    private record Moved(Dimension by, RateChange.Part part) {
        double effect() {
            return part.rateEffect() + part.mixEffect();
        }
    }

    private final SheetContext draft;
    private final Texts texts;

    public RootCausesSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
    }

    public void draw(Sheet sheet) {
        sheet.widths(14, 14, 14, 14, 14, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12);
        sheet.title(texts.get("sheet.roots"));
        RootCauses roots = draft.report().desk().roots().orElse(null);
        if (roots == null || draft.report().cancellations().lines() == 0) {
            sheet.warning(texts.get("missing.orders"));
            return;
        }
        intro(sheet, roots.drivers());
        DriverWords words = new DriverWords(draft);
        new DriverTables(draft, words).draw(sheet, roots.drivers());
        new LossTables(draft, words).draw(sheet, roots.costs());
        changes(sheet, roots.drivers(), words);
        judged(sheet, roots.evidence());
        if (!roots.drivers().untold().isEmpty()) {
            sheet.gap();
            sheet.note(texts.get(
                    "roots.untold",
                    roots.drivers().untold().stream().map(words::dimension).collect(Collectors.joining(", "))));
        }
    }

    private void intro(Sheet sheet, DriverReport drivers) {
        sheet.note(texts.get(
                "roots.intro",
                texts.date(drivers.from()),
                texts.date(drivers.to()),
                texts.whole(drivers.lines()),
                texts.whole(drivers.cancelled())));
        sheet.note(texts.get("roots.method", texts.whole(drivers.tried())));
    }

    /** The rate against the period before, split by every dimension into rate and mix. */
    private void changes(Sheet sheet, DriverReport report, DriverWords words) {
        Headings on = draft.headings("change_of_rate");
        sheet.section(texts.get("roots.change"));
        if (report.changes().isEmpty()) {
            sheet.note(texts.get("roots.change.none"));
            return;
        }
        sheet.note(texts.get("roots.change.note"));
        sheet.table(
                report.changes(),
                on.<RateChange>text("by", 14, change -> words.dimension(change.by()))
                        .spanning(2),
                on.number("rate_before", Format.FINE_PERCENT, RateChange::before),
                on.number("rate_now", Format.FINE_PERCENT, RateChange::now),
                on.number("rate_effect", Format.FINE_PERCENT, RateChange::rateEffect),
                on.number("mix_effect", Format.FINE_PERCENT, RateChange::mixEffect),
                on.formula("both", Format.FINE_PERCENT, "{rate_effect}+{mix_effect}", RateChange::change));
        sheet.section(texts.get("roots.moved"));
        sheet.table(
                moved(report),
                on.words("by", 2, moved -> words.dimension(moved.by())),
                on.words(
                        "value",
                        3,
                        moved -> words.value(moved.by(), moved.part().value())),
                on.number("lines_before", Format.WHOLE, moved -> moved.part().linesBefore()),
                on.number("lines_now", Format.WHOLE, moved -> moved.part().linesNow()),
                on.number(
                        "rate_before",
                        Format.FINE_PERCENT,
                        moved -> moved.part().rateBefore()),
                on.number("rate_now", Format.FINE_PERCENT, moved -> moved.part().rateNow()),
                on.number(
                        "rate_effect",
                        Format.FINE_PERCENT,
                        moved -> moved.part().rateEffect()),
                on.number(
                        "mix_effect", Format.FINE_PERCENT, moved -> moved.part().mixEffect()));
    }

    private static List<Moved> moved(DriverReport report) {
        return report.changes().stream()
                .flatMap(change -> change.parts().stream().map(part -> new Moved(change.by(), part)))
                .sorted(Comparator.comparingDouble((Moved moved) -> -Math.abs(moved.effect()))
                        .thenComparing(Moved::by)
                        .thenComparing(moved -> moved.part().value()))
                .limit(MOVED)
                .toList();
    }

    /** Declared against probable causes, and the rules with their sentences. */
    private void judged(Sheet sheet, EvidenceReport report) {
        Headings on = draft.headings("judged");
        sheet.section(texts.get("roots.judged"));
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
        sheet.table(
                differingFirst(report),
                on.words("declared", 3, pair -> draft.cause(pair.declared())),
                on.words("probable", 3, pair -> draft.cause(pair.probable())),
                on.number("lines", Format.WHOLE, Pair::lines),
                on.words("relation", 4, pair -> texts.of(pair.relation())));
        sheet.section(texts.get("roots.rules"));
        sheet.note(texts.get("roots.rules.note", "data/cancellations.csv"));
        Evidences evidences = new Evidences(texts);
        sheet.table(
                report.uses().stream().limit(JUDGED).toList(),
                on.words("probable", 2, use -> draft.cause(use.cause())),
                on.number("lines", Format.WHOLE, Use::lines),
                on.number("strength", Format.PERCENT, Use::strength),
                on.words("sentence", 8, use -> evidences.sentence(use.example())),
                on.words("order_id", 2, Use::orderId),
                on.text("sku", 12, Use::sku));
    }

    private String lines(EvidenceReport report, Relation relation) {
        return texts.whole(report.pairs().stream()
                .filter(pair -> pair.relation() == relation)
                .mapToLong(Pair::lines)
                .sum());
    }

    private static List<Pair> differingFirst(EvidenceReport report) {
        return report.pairs().stream()
                .sorted((a, b) -> Boolean.compare(b.relation() == Relation.DIFFERS, a.relation() == Relation.DIFFERS))
                .limit(JUDGED)
                .toList();
    }
}
