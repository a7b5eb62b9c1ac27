package io.zapas.report.cancellation;

import io.zapas.cancellation.cost.CostReport;
import io.zapas.cancellation.cost.CostReport.CauseLoss;
import io.zapas.cancellation.cost.CostReport.SkuLoss;
import io.zapas.cancellation.cost.Loss;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Chart.Shape;
import io.zapas.workbook.Column;
import io.zapas.workbook.ColumnChart;
import io.zapas.workbook.ColumnChart.Series;
import io.zapas.workbook.Format;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Theme;
import io.zapas.workbook.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What the cancellations cost by cause and by product, and what would disappear with a cause. */
final class LossTables {
    private static final int SKUS = 25;
    private static final int CHARTED = 10;

    private final SheetContext draft;
    private final Texts texts;
    private final Headings on;
    private final DriverWords words;

    LossTables(SheetContext draft, DriverWords words) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings("loss");
        this.words = words;
    }

    void draw(Sheet sheet, CostReport report) {
        sheet.gap();
        sheet.subtitle(texts.get("roots.costs"));
        if (report.causes().isEmpty()) {
            sheet.note(texts.get("cancellations.none"));
            return;
        }
        sheet.note(texts.get(
                draft.report().desk().index().isPresent() ? "roots.costs.note" : "roots.costs.note.no_fees",
                texts.date(report.from()),
                texts.date(report.to()),
                texts.orReadable("index.zone." + report.zone().toLowerCase(Locale.ROOT))));
        if (!report.logisticsTold()) {
            sheet.warning(texts.get("roots.costs.no_logistics"));
        }
        if (report.guessed() > 0) {
            sheet.note(texts.get("roots.costs.guessed", texts.whole(report.guessed())));
        }
        if (report.unpriced() > 0) {
            sheet.note(texts.get("cancellations.unpriced", texts.whole(report.unpriced())));
        }
        causes(sheet, report.causes());
        sheet.section(texts.get("roots.costs.skus"));
        sheet.note(texts.get("roots.costs.skus.note"));
        List<Column<SkuLoss>> columns = new ArrayList<>(List.<Column<SkuLoss>>of(
                on.text("sku", 14, SkuLoss::sku),
                on.words("name", 2, one -> words.product(one.sku())),
                on.words("location", 1, one -> draft.location(one.location())),
                on.words("cause", 2, one -> draft.cause(one.cause()))));
        columns.addAll(money(SkuLoss::loss));
        columns.add(on.number("if_fixed", Format.MONEY, one -> one.loss().ifFixed()));
        sheet.table(Table.small(columns, report.skus().stream().limit(SKUS).toList()));
    }

    private void causes(Sheet sheet, List<CauseLoss> causes) {
        List<Column<CauseLoss>> columns = new ArrayList<>(List.<Column<CauseLoss>>of(
                on.words("cause", 2, one -> draft.cause(one.cause())),
                on.text("fault", 14, one -> texts.of(one.cause().fault()))));
        columns.addAll(money(CauseLoss::loss));
        columns.add(on.of("rating", Format.MONEY, one -> Value.of(one.loss().rating())));
        columns.add(on.number("if_fixed", Format.MONEY, one -> one.loss().ifFixed()));
        columns.add(on.number("if_low", Format.MONEY, one -> one.loss().ifFixedLow()));
        columns.add(on.number("if_high", Format.MONEY, one -> one.loss().ifFixedHigh()));
        sheet.table(chart(causes), Table.small(columns, causes));
    }

    /** Lines, currency, goods, margin, fees, logistics, together. */
    private <T> List<Column<T>> money(Function<T, Loss> loss) {
        return List.of(
                on.number("lines", Format.WHOLE, one -> loss.apply(one).lines()),
                on.number("recent", Format.WHOLE, one -> loss.apply(one).recent()),
                on.text("currency", 12, one -> loss.apply(one).currency()),
                on.of("goods", Format.MONEY, one -> Value.of(loss.apply(one).goods())),
                on.of("margin", Format.MONEY, one -> Value.of(loss.apply(one).margin())),
                on.of("fees", Format.MONEY, one -> Value.of(loss.apply(one).fees())),
                on.of("logistics", Format.MONEY, one -> Value.of(loss.apply(one).logistics())),
                on.formula(
                        "total",
                        Format.MONEY,
                        "{margin}+{fees}+{logistics}",
                        one -> loss.apply(one).total().doubleValue()));
    }

    /** Only the shop's own currency, as long as its causes stand first. */
    private ColumnChart chart(List<CauseLoss> causes) {
        List<CauseLoss> own = causes.stream()
                .filter(one -> one.loss().currency().equals(draft.report().currency()))
                .limit(CHARTED)
                .toList();
        boolean first = causes.subList(0, own.size()).equals(own);
        return ColumnChart.of(
                        texts.get("roots.costs.chart"),
                        texts.get("axis.money"),
                        Format.WHOLE,
                        12,
                        16,
                        Series.of(Shape.STACKED_COLUMN, "margin", Theme.BLUE),
                        Series.of(Shape.STACKED_COLUMN, "fees", Theme.VERMILION),
                        Series.of(Shape.STACKED_COLUMN, "logistics", Theme.ORANGE))
                .rows(0, first ? own.size() : CHARTED);
    }
}
