package io.zapas.report.cancellation;

import io.zapas.cancellation.cost.CostReport;
import io.zapas.cancellation.cost.CostReport.CauseLoss;
import io.zapas.cancellation.cost.CostReport.SkuLoss;
import io.zapas.cancellation.cost.Loss;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Area;
import io.zapas.workbook.Chart;
import io.zapas.workbook.Chart.Plot;
import io.zapas.workbook.Chart.Shape;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Theme;
import io.zapas.workbook.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What the cancellations cost by cause and by product, and what would disappear with a cause. */
final class LossTables {
    private static final int SKUS = 25;
    private static final int CHART_HEIGHT = 16;
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
        sheet.gap();
        sheet.subtitle(texts.get("roots.costs.skus"));
        sheet.note(texts.get("roots.costs.skus.note"));
        sheet.table(Table.small(skuColumns(), report.skus().stream().limit(SKUS).toList()));
    }

    private void causes(Sheet sheet, List<CauseLoss> causes) {
        int chart = sheet.cursor();
        sheet.skip(CHART_HEIGHT + 1);
        List<Column<CauseLoss>> columns = new ArrayList<>();
        columns.add(on.<CauseLoss>text("cause", 14, one -> draft.cause(one.cause()))
                .look(Look.WRAPPED)
                .spanning(2));
        columns.add(on.text("fault", 14, one -> texts.of(one.cause().fault())));
        columns.addAll(money(CauseLoss::loss));
        columns.add(on.of("rating", Format.MONEY, one -> Value.of(one.loss().rating())));
        columns.add(on.of("if_fixed", Format.MONEY, one -> Value.of(one.loss().ifFixed())));
        columns.add(on.of("if_low", Format.MONEY, one -> Value.of(one.loss().ifFixedLow())));
        columns.add(on.of("if_high", Format.MONEY, one -> Value.of(one.loss().ifFixedHigh())));
        Area body = sheet.table(Table.small(columns, causes));
        int end = sheet.cursor();
        sheet.backTo(chart);
        sheet.chart(chart(body, causes), 0, 12, CHART_HEIGHT);
        sheet.backTo(end);
    }

    /** Lines, currency, goods, margin, fees, logistics, together. */
    private <T> List<Column<T>> money(Function<T, Loss> loss) {
        return List.of(
                on.of("lines", Format.WHOLE, one -> Value.of(loss.apply(one).lines())),
                on.of("recent", Format.WHOLE, one -> Value.of(loss.apply(one).recent())),
                on.text("currency", 12, one -> loss.apply(one).currency()),
                on.of("goods", Format.MONEY, one -> Value.of(loss.apply(one).goods())),
                amount("margin", loss, Loss::margin),
                amount("fees", loss, Loss::fees),
                amount("logistics", loss, Loss::logistics),
                on.<T>computed(
                        "total",
                        Format.MONEY,
                        (one, row) -> Value.formula(
                                row.at("margin") + "+" + row.at("fees") + "+" + row.at("logistics"),
                                loss.apply(one).total().doubleValue())));
    }

    private <T> Column<T> amount(String id, Function<T, Loss> loss, Function<Loss, BigDecimal> figure) {
        return on.of(id, Format.MONEY, one -> Value.of(figure.apply(loss.apply(one))));
    }

    private List<Column<SkuLoss>> skuColumns() {
        List<Column<SkuLoss>> columns = new ArrayList<>();
        columns.add(on.<SkuLoss>text("sku", 14, SkuLoss::sku));
        columns.add(on.<SkuLoss>text("name", 14, one -> words.product(one.sku()))
                .look(Look.WRAPPED)
                .spanning(2));
        columns.add(on.<SkuLoss>text("location", 14, one -> draft.location(one.location()))
                .look(Look.WRAPPED));
        columns.add(on.<SkuLoss>text("cause", 14, one -> draft.cause(one.cause()))
                .look(Look.WRAPPED)
                .spanning(2));
        columns.addAll(money(SkuLoss::loss));
        columns.add(on.of("if_fixed", Format.MONEY, one -> Value.of(one.loss().ifFixed())));
        return columns;
    }

    private Chart chart(Area body, List<CauseLoss> causes) {
        List<CauseLoss> charted = causes.stream()
                .filter(one -> one.loss().currency().equals(draft.report().currency()))
                .limit(CHARTED)
                .toList();
        boolean first = causes.subList(0, charted.size()).equals(charted);
        List<CauseLoss> shown = first ? charted : causes.subList(0, Math.min(CHARTED, causes.size()));
        Area rows = body.rows(0, shown.size());
        return new Chart(
                texts.get("roots.costs.chart"),
                rows.column(0),
                shown.stream().map(one -> Value.of(draft.cause(one.cause()))).toList(),
                texts.get("axis.money"),
                Format.WHOLE,
                "",
                List.of(
                        plot(rows, "margin", 7, shown, Loss::margin, Theme.BLUE),
                        plot(rows, "fees", 8, shown, Loss::fees, Theme.VERMILION),
                        plot(rows, "logistics", 9, shown, Loss::logistics, Theme.ORANGE)));
    }

    private Plot plot(
            Area rows, String id, int column, List<CauseLoss> causes, Function<Loss, BigDecimal> figure, Theme color) {
        ToDoubleFunction<CauseLoss> value = one -> figure.apply(one.loss()).doubleValue();
        return new Plot(
                Shape.STACKED_COLUMN,
                texts.get("loss." + id, draft.currency()),
                rows.column(column),
                causes.stream().mapToDouble(value).toArray(),
                color);
    }
}
