package io.zapas.report;

import io.zapas.cancellation.CancellationSummary;
import io.zapas.cancellation.CancelledLine;
import io.zapas.cancellation.Fault;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Tile;
import io.zapas.workbook.Value;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How often, why and whose fault: the rate completed for maturity, Pareto by cause, faults with what is unclear. */
final class CancellationsSheet {
    private static final int NEWEST = 300;

    private final Draft draft;
    private final Texts texts;
    private final CancellationSummary summary;
    private final Headings on;

    CancellationsSheet(Draft draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.summary = draft.report().cancellations();
        this.on = draft.headings("cancellations");
    }

    void draw(Sheet sheet) {
        sheet.widths(15, 13, 26, 11, 11, 22, 22, 12, 9, 50);
        sheet.title(texts.get("sheet.cancellations"));
        if (summary.lines() == 0) {
            sheet.warning(texts.get("missing.orders"));
            return;
        }
        sheet.note(texts.get("cancellations.intro"));
        if (summary.cancelled() > 0 && onlyUnclear()) {
            sheet.warning(texts.get("missing.reasons"));
        }
        sheet.gap();
        tiles(sheet);
        new CancellationRates(draft).draw(sheet);
        new CancellationCauses(draft).draw(sheet);
        faults(sheet);
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
                2);
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
                        on.<Fault>text(
                                        "fault_meaning",
                                        26,
                                        fault -> texts.get("cancellations.fault."
                                                + fault.name().toLowerCase(java.util.Locale.ROOT)))
                                .look(Look.WRAPPED),
                        on.computed(
                                "share",
                                Format.PERCENT,
                                (fault, row) -> all == 0
                                        ? Value.EMPTY
                                        : Value.formula(row.at("lines") + "/SUM(" + range + ")", share(fault)))),
                faults));
    }

    private void unknown(Sheet sheet) {
        if (summary.unknown().isEmpty()) {
            return;
        }
        sheet.gap();
        sheet.subtitle(texts.get("cancellations.unknown"));
        sheet.note(texts.get("cancellations.unknown.note"));
        sheet.table(UnknownReasons.table(on, summary.unknown()));
    }

    private void newest(Sheet sheet) {
        Top<CancelledLine> newest = new Top<>(NEWEST, newestFirst());
        draft.report().cancelledLines().forEach(newest::offer);
        sheet.gap();
        sheet.subtitle(texts.get("cancellations.newest"));
        sheet.note(texts.get(
                "cancellations.newest.note",
                texts.whole(newest.best().size()),
                texts.whole(newest.offered()),
                "data/cancellations.csv"));
        if (newest.offered() > 0) {
            sheet.table(Table.small(lineColumns(), newest.best()));
        }
    }

    private List<Column<CancelledLine>> lineColumns() {
        Evidences evidences = new Evidences(draft);
        return List.of(
                on.text("order_id", 15, held -> held.line().orderId()),
                on.text("sku", 12, held -> held.line().sku()),
                on.<CancelledLine>text(
                                "location",
                                26,
                                held -> draft.location(held.line().location()))
                        .look(Look.WRAPPED),
                on.of(
                        "ordered_on",
                        Format.DATE,
                        held -> Value.of(held.line().orderedAt().toLocalDate())),
                on.of(
                        "cancelled_on",
                        Format.DATE,
                        held -> Value.ofDay(held.line().cancelledAt().map(LocalDateTime::toLocalDate))),
                on.<CancelledLine>text(
                                "declared",
                                22,
                                held -> draft.cause(held.verdict().declared()))
                        .look(Look.WRAPPED),
                on.<CancelledLine>text(
                                "probable",
                                22,
                                held -> draft.cause(held.verdict().probable()))
                        .look(Look.WRAPPED),
                on.text("fault", 12, held -> texts.of(held.verdict().fault())),
                on.of(
                        "strength",
                        Format.PERCENT,
                        held -> Value.of(held.verdict().strength())),
                on.<CancelledLine>text(
                                "evidence",
                                50,
                                held -> evidences.sentence(held.verdict().evidence()))
                        .look(Look.WRAPPED));
    }

    private static Comparator<CancelledLine> newestFirst() {
        return Comparator.<CancelledLine, LocalDateTime>comparing(
                        held -> held.line().cancelledAt().orElse(held.line().orderedAt()))
                .reversed()
                .thenComparing(held -> held.line().orderId())
                .thenComparing(held -> held.line().sku())
                .thenComparing(held -> held.line().toString());
    }
}
