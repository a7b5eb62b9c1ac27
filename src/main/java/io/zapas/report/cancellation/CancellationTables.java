package io.zapas.report.cancellation;

import io.zapas.cancellation.CancellationSummary;
import io.zapas.cancellation.CancellationSummary.CauseShare;
import io.zapas.cancellation.CancellationSummary.SegmentCount;
import io.zapas.cancellation.cost.Loss;
import io.zapas.cancellation.maturity.WeekRate;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Chart.Shape;
import io.zapas.workbook.ColumnChart;
import io.zapas.workbook.ColumnChart.Series;
import io.zapas.workbook.Format;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Theme;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rate by week of order, the causes, and the SKUs and warehouses that the cancellations come from. */
final class CancellationTables {
    private static final int WEEKS = 26;
    private static final int SEGMENTS = 15;

    private final SheetContext draft;
    private final Texts texts;
    private final Headings on;
    private final CancellationSummary summary;

    CancellationTables(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings("cancellations");
        this.summary = draft.report().cancellations();
    }

    /** What has happened and what is still to come, drawn apart. */
    void weeks(Sheet sheet) {
        sheet.section(texts.get("cancellations.weeks"));
        sheet.note(texts.get("cancellations.weeks.note"));
        List<WeekRate> weeks = summary.weeks();
        sheet.table(
                ColumnChart.of(
                        texts.get("cancellations.weeks.chart"),
                        texts.get("axis.rate"),
                        Format.PERCENT,
                        10,
                        18,
                        Series.of(Shape.STACKED_COLUMN, "observed_rate", Theme.BLUE),
                        Series.of(Shape.STACKED_COLUMN, "still_rate", Theme.ORANGE),
                        Series.of(Shape.POINTS, "completed_low", Theme.VERMILION),
                        Series.of(Shape.POINTS, "completed_high", Theme.VERMILION)),
                weeks.subList(Math.max(0, weeks.size() - WEEKS), weeks.size()),
                on.date("week", WeekRate::week),
                on.number("lines", Format.WHOLE, WeekRate::lines),
                on.number("cancelled", Format.WHOLE, WeekRate::cancelled),
                on.number("seller_fault", Format.WHOLE, WeekRate::sellerFault),
                on.number("still", Format.ONE_DECIMAL, WeekRate::expectedStill),
                on.formula(
                        "observed_rate", Format.PERCENT, "IF({lines}=0,0,{cancelled}/{lines})", WeekRate::observedRate),
                on.formula(
                        "still_rate",
                        Format.PERCENT,
                        "IF({lines}=0,0,{still}/{lines})",
                        week -> week.completedRate() - week.observedRate()),
                on.formula("completed_rate", Format.PERCENT, "{observed_rate}+{still_rate}", WeekRate::completedRate),
                on.number("completed_low", Format.PERCENT, week -> end(week, week.completedLow())),
                on.number("completed_high", Format.PERCENT, week -> end(week, week.completedHigh())));
    }

    /** Only a week that is not finished has an interval. */
    private static double end(WeekRate week, double rate) {
        return week.expectedStill() > 0 ? rate : Double.NaN;
    }

    /** Pareto: few causes make most of the cancellations. */
    void causes(Sheet sheet) {
        sheet.section(texts.get("cancellations.causes"));
        if (summary.causes().isEmpty()) {
            sheet.note(texts.get("cancellations.none"));
            return;
        }
        sheet.table(
                ColumnChart.of(
                                texts.get("cancellations.causes.chart"),
                                texts.get("axis.lines"),
                                Format.WHOLE,
                                10,
                                24,
                                Series.of(Shape.COLUMN, "lines", Theme.BLUE),
                                Series.of(Shape.SECOND_LINE, "cumulative", Theme.VERMILION))
                        .second(texts.get("axis.cumulative")),
                summary.causes(),
                on.words("cause", 2, share -> draft.cause(share.cause())),
                on.number("lines", Format.WHOLE, CauseShare::lines),
                on.formula("share", Format.PERCENT, "{lines}/SUM({lines:all})", CauseShare::share),
                on.formula("cumulative", Format.PERCENT, "SUM({lines:down})/SUM({lines:all})", CauseShare::cumulative),
                on.number("units", Format.WHOLE, CauseShare::units),
                on.text("fault", 12, share -> texts.of(share.cause().fault())),
                on.words("money", 2, share -> texts.money(share.money())),
                on.words("lost", 1, share -> lost(share, Loss::total)),
                on.words("if_fixed", 1, share -> lost(share, loss -> BigDecimal.valueOf(loss.ifFixed()))),
                on.words("response", 5, this::response));
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
                .orElseGet(() ->
                        texts.get("response.fault." + Texts.key(share.cause().fault())));
    }

    /** Counts, not proofs: a big seller has many of everything. */
    void segments(Sheet sheet) {
        segments(sheet, "skus", summary.skus());
        segments(sheet, "warehouses", summary.warehouses());
        if (summary.notReal() > 0) {
            sheet.note(texts.get("cancellations.not_real", texts.whole(summary.notReal())));
        }
        if (summary.unpriced() > 0) {
            sheet.note(texts.get("cancellations.unpriced", texts.whole(summary.unpriced())));
        }
    }

    private void segments(Sheet sheet, String which, List<SegmentCount> all) {
        List<SegmentCount> first = all.stream()
                .filter(segment -> segment.cancelled() > 0)
                .limit(SEGMENTS)
                .toList();
        if (first.isEmpty()) {
            return;
        }
        sheet.section(texts.get("cancellations." + which));
        sheet.table(
                first,
                on.words(
                        which + ".name",
                        3,
                        segment -> segment.name().isEmpty() ? texts.get("cancellations.not_told") : segment.name()),
                on.number("lines", Format.WHOLE, SegmentCount::lines),
                on.number("cancelled", Format.WHOLE, SegmentCount::cancelled),
                on.formula(
                        "rate",
                        Format.PERCENT,
                        "{cancelled}/{lines}",
                        segment -> segment.lines() == 0 ? Double.NaN : (double) segment.cancelled() / segment.lines()),
                on.number("seller_fault", Format.WHOLE, SegmentCount::sellerFault),
                on.words("money", 3, segment -> texts.money(segment.money())));
    }
}
