package io.zapas.report.cancellation;

import io.zapas.cancellation.driver.Dimension;
import io.zapas.cancellation.driver.DriverReport;
import io.zapas.cancellation.driver.RateChange;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.Comparator;
import java.util.List;

/** The rate against the period before, split by every dimension into rate and mix. */
final class ChangeTables {
    private static final int PARTS = 15;

    private record Moved(Dimension by, RateChange.Part part) {
        double effect() {
            return part.rateEffect() + part.mixEffect();
        }
    }

    private final Texts texts;
    private final Headings on;
    private final DriverWords words;

    ChangeTables(SheetContext draft, DriverWords words) {
        this.texts = draft.texts();
        this.on = draft.headings("change_of_rate");
        this.words = words;
    }

    void draw(Sheet sheet, DriverReport report) {
        sheet.gap();
        sheet.subtitle(texts.get("roots.change"));
        if (report.changes().isEmpty()) {
            sheet.note(texts.get("roots.change.none"));
            return;
        }
        sheet.note(texts.get("roots.change.note"));
        sheet.table(Table.small(
                List.of(
                        on.<RateChange>text("by", 14, change -> words.dimension(change.by()))
                                .spanning(2),
                        on.of("rate_before", Format.FINE_PERCENT, change -> Value.of(change.before())),
                        on.of("rate_now", Format.FINE_PERCENT, change -> Value.of(change.now())),
                        on.of("rate_effect", Format.FINE_PERCENT, change -> Value.of(change.rateEffect())),
                        on.of("mix_effect", Format.FINE_PERCENT, change -> Value.of(change.mixEffect())),
                        on.computed(
                                "both",
                                Format.FINE_PERCENT,
                                (change, row) -> Value.formula(
                                        row.at("rate_effect") + "+" + row.at("mix_effect"), change.change()))),
                report.changes()));
        sheet.gap();
        sheet.subtitle(texts.get("roots.moved"));
        sheet.table(Table.small(
                List.of(
                        on.<Moved>text("by", 14, moved -> words.dimension(moved.by()))
                                .look(Look.WRAPPED)
                                .spanning(2),
                        on.<Moved>text(
                                        "value",
                                        14,
                                        moved -> words.value(
                                                moved.by(), moved.part().value()))
                                .look(Look.WRAPPED)
                                .spanning(3),
                        on.of(
                                "lines_before",
                                Format.WHOLE,
                                moved -> Value.of(moved.part().linesBefore())),
                        on.of(
                                "lines_now",
                                Format.WHOLE,
                                moved -> Value.of(moved.part().linesNow())),
                        on.of(
                                "rate_before",
                                Format.FINE_PERCENT,
                                moved -> Value.of(moved.part().rateBefore())),
                        on.of(
                                "rate_now",
                                Format.FINE_PERCENT,
                                moved -> Value.of(moved.part().rateNow())),
                        on.of(
                                "rate_effect",
                                Format.FINE_PERCENT,
                                moved -> Value.of(moved.part().rateEffect())),
                        on.of(
                                "mix_effect",
                                Format.FINE_PERCENT,
                                moved -> Value.of(moved.part().mixEffect()))),
                moved(report)));
    }

    private static List<Moved> moved(DriverReport report) {
        return report.changes().stream()
                .flatMap(change -> change.parts().stream().map(part -> new Moved(change.by(), part)))
                .sorted(Comparator.comparingDouble((Moved moved) -> -Math.abs(moved.effect()))
                        .thenComparing(Moved::by)
                        .thenComparing(moved -> moved.part().value()))
                .limit(PARTS)
                .toList();
    }
}
