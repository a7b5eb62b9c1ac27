package io.zapas.report.cancellation;

import io.zapas.advice.Overview.Listing;
import io.zapas.advice.RecentRate;
import io.zapas.cancellation.CancellationSummary;
import io.zapas.cancellation.CancelledLine;
import io.zapas.cancellation.Fault;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Tile;
import io.zapas.workbook.Value;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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
        texts.find("completion." + summary.completion().name().toLowerCase(Locale.ROOT))
                .ifPresent(sheet::warning);
        if (summary.cancelled() > 0 && onlyUnclear()) {
            sheet.warning(texts.get("missing.reasons"));
        }
        sheet.gap();
        tiles(sheet);
        new CancellationRates(draft).draw(sheet);
        new CancellationCauses(draft).draw(sheet);
        faults(sheet);
        new CancellationSegments(draft).draw(sheet);
        unknown(sheet);
        newest(sheet);
    }

    private boolean onlyUnclear() {
        return summary.faults().getOrDefault(Fault.UNCLEAR, 0L) == summary.cancelled();
    }

    private void tiles(Sheet sheet) {
        RecentRate recent = RecentRate.of(summary);
        sheet.tiles(
                List.of(
                        new Tile(
                                texts.get("cancellations.tile.completed"),
                                Value.of(recent.completed()),
                                Format.PERCENT,
                                texts.get("cancellations.tile.completed.note", texts.percent(recent.observed()))),
                        new Tile(
                                texts.get("cancellations.tile.seller"),
                                Value.of(share(Fault.SELLER)),
                                Format.PERCENT,
                                texts.get("cancellations.tile.seller.note", count(Fault.SELLER))),
                        new Tile(
                                texts.get("cancellations.tile.unclear"),
                                Value.of(share(Fault.UNCLEAR)),
                                Format.PERCENT,
                                texts.get("cancellations.tile.unclear.note", count(Fault.UNCLEAR)))),
                4);
    }

    private double share(Fault fault) {
        return summary.cancelled() == 0 ? 0 : (double) summary.faults().getOrDefault(fault, 0L) / summary.cancelled();
    }

    private String count(Fault fault) {
        return texts.whole(summary.faults().getOrDefault(fault, 0L));
    }

    private void faults(Sheet sheet) {
        sheet.gap();
        sheet.subtitle(texts.get("cancellations.faults"));
        List<Fault> faults = Arrays.asList(Fault.values());
        long all = faults.stream()
                .mapToLong(fault -> summary.faults().getOrDefault(fault, 0L))
                .sum();
        int first = sheet.cursor() + 2;
        String range = "$B$" + first + ":$B$" + (first + faults.size() - 1);
        sheet.table(Table.small(
                List.of(
                        on.text("fault", 15, texts::of),
                        on.of(
                                "lines",
                                Format.WHOLE,
                                fault -> Value.of(summary.faults().getOrDefault(fault, 0L))),
                        on.computed(
                                "share",
                                Format.PERCENT,
                                (fault, row) -> all == 0
                                        ? Value.EMPTY
                                        : Value.formula(row.at("lines") + "/SUM(" + range + ")", share(fault))),
                        on.<Fault>text(
                                        "fault_meaning",
                                        CELL,
                                        fault -> texts.get("cancellations.fault."
                                                + fault.name().toLowerCase(Locale.ROOT)))
                                .look(Look.WRAPPED)
                                .spanning(5)),
                faults));
    }

    private void unknown(Sheet sheet) {
        if (summary.unknown().isEmpty()) {
            return;
        }
        sheet.gap();
        sheet.subtitle(texts.get("cancellations.unknown"));
        sheet.note(texts.get("cancellations.unknown.note"));
        sheet.table(UnknownReasonsTable.table(on, summary.unknown(), SPREAD));
    }

    private void newest(Sheet sheet) {
        Listing<CancelledLine> newest = draft.overview().cancelled();
        sheet.gap();
        sheet.subtitle(texts.get("cancellations.newest"));
        sheet.note(texts.get(
                "cancellations.newest.note",
                texts.whole(newest.first().size()),
                texts.whole(newest.total()),
                "data/cancellations.csv"));
        if (newest.total() > 0) {
            sheet.table(Table.small(lineColumns(), newest.first()));
        }
    }

    private List<Column<CancelledLine>> lineColumns() {
        Evidences evidences = new Evidences(draft);
        return List.of(
                on.<CancelledLine>text("order_id", CELL, held -> held.line().orderId())
                        .spanning(2),
                on.text("sku", CELL, held -> held.line().sku()),
                on.of(
                        "ordered_on",
                        Format.DATE,
                        held -> Value.of(held.line().orderedAt().toLocalDate())),
                on.of(
                        "cancelled_on",
                        Format.DATE,
                        held -> Value.ofDay(held.line().cancelledAt().map(LocalDateTime::toLocalDate))),
                wide("declared", 2, held -> draft.cause(held.verdict().declared())),
                wide("probable", 2, held -> draft.cause(held.verdict().probable())),
                on.text("fault", CELL, held -> texts.of(held.verdict().fault())),
                on.of(
                        "strength",
                        Format.PERCENT,
                        held -> Value.of(held.verdict().strength())),
                wide("evidence", 5, held -> evidences.sentence(held.verdict().evidence())));
    }

    private Column<CancelledLine> wide(String id, int columns, Function<CancelledLine, String> text) {
        return on.text(id, CELL, text).look(Look.WRAPPED).spanning(columns);
    }
}
