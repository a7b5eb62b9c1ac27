package io.zapas.report.cancellation;

import io.zapas.advice.Overview.Listing;
import io.zapas.advice.RecentRate;
import io.zapas.cancellation.CancellationSummary;
import io.zapas.cancellation.CancelledLine;
import io.zapas.cancellation.Fault;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Format;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Value;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How often, why and whose fault: the rate completed for maturity, Pareto by cause, faults with what is unclear. */
public final class CancellationsSheet {
    private static final int CELL = 12;
    private static final int CELLS = 16;
    /** Columns of the grid that a wording is spread over. */
    private static final int SPREAD = 6;

    private final SheetContext draft;
    private final Texts texts;
    private final CancellationSummary summary;
    private final Headings on;

    public CancellationsSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.summary = draft.report().cancellations();
        this.on = draft.headings("cancellations");
    }

    public void draw(Sheet sheet) {
        sheet.widths(IntStream.generate(() -> CELL).limit(CELLS).toArray());
        sheet.title(texts.get("sheet.cancellations"));
        if (summary.lines() == 0) {
            sheet.warning(texts.get("missing.orders"));
            return;
        }
        sheet.note(texts.get("cancellations.intro"));
        texts.find("completion." + Texts.key(summary.completion())).ifPresent(sheet::warning);
        if (summary.cancelled() > 0 && onlyUnclear()) {
            sheet.warning(texts.get("missing.reasons"));
        }
        sheet.gap();
        tiles(sheet);
        CancellationTables tables = new CancellationTables(draft);
        tables.weeks(sheet);
        tables.causes(sheet);
        faults(sheet);
        tables.segments(sheet);
        UnknownReasonsTable.draw(draft, sheet, SPREAD);
        newest(sheet);
    }

    private boolean onlyUnclear() {
        return lines(Fault.UNCLEAR) == summary.cancelled();
    }

    private void tiles(Sheet sheet) {
        RecentRate recent = RecentRate.of(summary);
        sheet.tiles(
                List.of(
                        on.tile("completed", Format.PERCENT, recent.completed(), texts.percent(recent.observed())),
                        on.tile("seller", Format.PERCENT, share(Fault.SELLER), count(Fault.SELLER)),
                        on.tile("unclear", Format.PERCENT, share(Fault.UNCLEAR), count(Fault.UNCLEAR))),
                4);
    }

    private long lines(Fault fault) {
        return summary.faults().getOrDefault(fault, 0L);
    }

    private double share(Fault fault) {
        return summary.cancelled() == 0 ? 0 : (double) lines(fault) / summary.cancelled();
    }

    private String count(Fault fault) {
        return texts.whole(lines(fault));
    }

    private void faults(Sheet sheet) {
        sheet.section(texts.get("cancellations.faults"));
        List<Fault> faults = Arrays.asList(Fault.values());
        boolean none = faults.stream().allMatch(fault -> lines(fault) == 0);
        sheet.table(
                faults,
                on.text("fault", 15, texts::of),
                on.number("lines", Format.WHOLE, this::lines),
                on.formula(
                        "share", Format.PERCENT, "{lines}/SUM({lines:all})", fault -> none ? Double.NaN : share(fault)),
                on.words("fault_meaning", 5, fault -> texts.get("cancellations.fault." + Texts.key(fault))));
    }

    private void newest(Sheet sheet) {
        Listing<CancelledLine> newest = draft.overview().cancelled();
        sheet.section(texts.get("cancellations.newest"));
        sheet.note(texts.get(
                "cancellations.newest.note",
                texts.whole(newest.first().size()),
                texts.whole(newest.total()),
                "data/cancellations.csv"));
        if (newest.total() == 0) {
            return;
        }
        Evidences evidences = new Evidences(texts);
        sheet.table(
                newest.first(),
                on.<CancelledLine>text("order_id", CELL, held -> held.line().orderId())
                        .spanning(2),
                on.text("sku", CELL, held -> held.line().sku()),
                on.date("ordered_on", held -> held.line().orderedAt().toLocalDate()),
                on.of(
                        "cancelled_on",
                        Format.DATE,
                        held -> Value.ofDay(held.line().cancelledAt().map(LocalDateTime::toLocalDate))),
                on.words("declared", 2, held -> draft.cause(held.verdict().declared())),
                on.words("probable", 2, held -> draft.cause(held.verdict().probable())),
                on.text("fault", CELL, held -> texts.of(held.verdict().fault())),
                on.number("strength", Format.PERCENT, held -> held.verdict().strength()),
                on.words(
                        "evidence", 5, held -> evidences.sentence(held.verdict().evidence())));
    }
}
