package io.zapas.report.forecast;

import io.zapas.advice.Buying;
import io.zapas.ordering.replay.PolicyReplay;
import io.zapas.ordering.replay.PolicyReplay.Way;
import io.zapas.ordering.replay.TunedPolicy;
import io.zapas.ordering.replay.TunedPolicy.Trial;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Value;
import java.util.ArrayList;
import java.util.List;

/** The policy, the usual rule and what happened on the shop's own past weeks, and how the policy's figure was found. */
final class PolicyReplayTable {
    private final Texts texts;
    private final Buying buying;
    private final Headings on;

    PolicyReplayTable(SheetContext draft) {
        this.texts = draft.texts();
        this.buying = draft.report().buying();
        String currency = buying.replay().map(PolicyReplay::currency).orElse("");
        this.on = new Headings(texts, "replay", currency.isEmpty() ? texts.get("money.unnamed") : currency);
    }

    private record Row(String name, Way way) {
        /** Not a number where the costs of holding are not told. */
        double cost() {
            return way.holding()
                    .map(held -> way.lostMargin().add(held).doubleValue())
                    .orElse(Double.NaN);
        }
    }

    void draw(Sheet sheet) {
        sheet.section(texts.get("replay.title"));
        if (buying.replay().isEmpty()) {
            sheet.note(texts.get("replay.none"));
            return;
        }
        PolicyReplay replay = buying.replay().get();
        sheet.note(texts.get(
                "replay.intro",
                texts.date(replay.from()),
                texts.date(replay.to().minusDays(1)),
                texts.whole(replay.windows()),
                texts.whole(replay.series())));
        ways(sheet, replay);
        buying.tuned().filter(tuned -> !tuned.trials().isEmpty()).ifPresent(tuned -> trials(sheet, tuned));
    }

    private void ways(Sheet sheet, PolicyReplay replay) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(texts.get("replay.ours"), replay.ours()));
        rows.add(new Row(texts.get("replay.usual"), replay.usual()));
        replay.happened().ifPresent(way -> rows.add(new Row(texts.get("replay.happened"), way)));
        sheet.table(
                rows,
                on.<Row>text("way", 30, Row::name).look(Look.STRONG).spanning(2),
                on.number("demand", Format.WHOLE, row -> row.way().demand()),
                on.number("fill_rate", Format.PERCENT, row -> row.way().fillRate()),
                on.of("lost_margin", Format.MONEY, row -> Value.of(row.way().lostMargin())),
                on.of("holding", Format.MONEY, row -> Value.ofNumber(row.way().holding())),
                on.formula("cost", Format.MONEY, "{lost_margin}+{holding}", Row::cost),
                on.of(
                        "average_stock",
                        Format.WHOLE,
                        row -> Value.ofNumber(row.way().averageStock())),
                on.number("orders", Format.WHOLE, row -> row.way().orders()));
    }

    private void trials(Sheet sheet, TunedPolicy tuned) {
        sheet.gap();
        sheet.note(texts.get("replay.tuned", texts.factor(tuned.policy().oddsFactor())));
        sheet.table(
                tuned.trials(),
                on.number("odds", Format.FACTOR, Trial::oddsFactor),
                on.number("relative_cost", Format.PERCENT, Trial::relativeCost),
                on.number("uncertainty", Format.PERCENT, Trial::uncertainty));
    }
}
