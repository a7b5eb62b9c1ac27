package io.zapas.report.cancellation;

import io.zapas.cancellation.CancellationSummary.CauseShare;
import io.zapas.cancellation.cost.Loss;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.shop.Money;
import io.zapas.workbook.Area;
import io.zapas.workbook.Chart;
import io.zapas.workbook.Chart.Plot;
import io.zapas.workbook.Chart.Shape;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Theme;
import io.zapas.workbook.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pareto: few causes make most of the cancellations. */
final class CancellationCauses {
    private static final int CHART_HEIGHT = 24;
    /** Columns of the sheet's grid. */
    private static final int LINES = 2;

    private static final int CUMULATIVE = 4;

    private final SheetContext draft;
    private final Texts texts;
    private final Headings on;
    private final List<CauseShare> causes;

    CancellationCauses(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings("cancellations");
        this.causes = draft.report().cancellations().causes();
    }

    void draw(Sheet sheet) {
        sheet.gap();
        sheet.subtitle(texts.get("cancellations.causes"));
        if (causes.isEmpty()) {
            sheet.note(texts.get("cancellations.none"));
            return;
        }
        int chart = sheet.cursor();
        sheet.skip(CHART_HEIGHT + 1);
        Area body = table(sheet);
        int end = sheet.cursor();
        sheet.backTo(chart);
        sheet.chart(chart(body), 0, 10, CHART_HEIGHT);
        sheet.backTo(end);
    }

    private Area table(Sheet sheet) {
        int first = sheet.cursor() + 2;
        int last = first + causes.size() - 1;
        return sheet.table(Table.small(
                List.of(
                        on.<CauseShare>text("cause", 12, share -> draft.cause(share.cause()))
                                .look(Look.WRAPPED)
                                .spanning(2),
                        on.of("lines", Format.WHOLE, share -> Value.of(share.lines())),
                        on.computed(
                                "share",
                                Format.PERCENT,
                                (share, row) -> Value.formula(row.at("lines") + "/" + sum(first, last), share.share())),
                        on.computed(
                                "cumulative",
                                Format.PERCENT,
                                (share, row) -> Value.formula(
                                        "SUM($C$" + first + ":" + row.at("lines") + ")/" + sum(first, last),
                                        share.cumulative())),
                        on.of("units", Format.WHOLE, share -> Value.of(share.units())),
                        on.text("fault", 12, share -> texts.of(share.cause().fault())),
                        on.<CauseShare>text("money", 12, this::money)
                                .look(Look.WRAPPED)
                                .spanning(2),
                        on.<CauseShare>text("lost", 12, share -> lost(share, Loss::total))
                                .look(Look.WRAPPED),
                        on.<CauseShare>text(
                                        "if_fixed",
                                        12,
                                        share -> lost(share, loss -> BigDecimal.valueOf(loss.ifFixed())))
                                .look(Look.WRAPPED),
                        on.<CauseShare>text("response", 12, this::response)
                                .look(Look.WRAPPED)
                                .spanning(5)),
                causes));
    }

    private static String sum(int first, int last) {
        return "SUM($C$" + first + ":$C$" + last + ")";
    }

    private String money(CauseShare share) {
        return share.money().stream()
                .map((Money sum) -> texts.money(sum.amount(), sum.currency()))
                .collect(Collectors.joining(", "));
    }

    /** By currency; "" where the last 13 weeks had none of it. */
    private String lost(CauseShare share, Function<Loss, BigDecimal> figure) {
        return draft.report().desk().roots().stream()
                .flatMap(roots -> roots.costs().causes().stream())
                .filter(one -> one.cause().equals(share.cause()))
                .map(one -> texts.money(figure.apply(one.loss()), one.loss().currency()))
                .collect(Collectors.joining(", "));
    }

    /** What to do about a cause; where a cause has no advice of its own, that of its fault. */
    private String response(CauseShare share) {
        return texts.find("response." + share.cause().id())
                .orElseGet(() -> texts.get(
                        "response.fault." + share.cause().fault().name().toLowerCase(Locale.ROOT)));
    }

    private Chart chart(Area body) {
        return new Chart(
                texts.get("cancellations.causes.chart"),
                body.column(0),
                causes.stream()
                        .map(share -> Value.of(draft.cause(share.cause())))
                        .toList(),
                texts.get("axis.lines"),
                Format.WHOLE,
                texts.get("axis.cumulative"),
                List.of(
                        new Plot(
                                Shape.COLUMN,
                                texts.get("cancellations.lines"),
                                body.column(LINES),
                                causes.stream().mapToDouble(CauseShare::lines).toArray(),
                                Theme.BLUE),
                        new Plot(
                                Shape.SECOND_LINE,
                                texts.get("cancellations.cumulative"),
                                body.column(CUMULATIVE),
                                causes.stream()
                                        .mapToDouble(CauseShare::cumulative)
                                        .toArray(),
                                Theme.VERMILION)));
    }
}
