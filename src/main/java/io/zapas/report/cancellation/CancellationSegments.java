package io.zapas.report.cancellation;

import io.zapas.cancellation.CancellationSummary;
import io.zapas.cancellation.CancellationSummary.SegmentCount;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.shop.Money;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.List;
import java.util.stream.Collectors;

/** Which SKUs and warehouses the cancellations come from. Counts, not proofs: a big seller has many of everything. */
final class CancellationSegments {
    private static final int SHOWN = 15;

    private final SheetContext draft;
    private final Texts texts;
    private final Headings on;

    CancellationSegments(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings("cancellations");
    }

    void draw(Sheet sheet) {
        CancellationSummary summary = draft.report().cancellations();
        draw(sheet, "skus", summary.skus());
        draw(sheet, "warehouses", summary.warehouses());
        if (summary.notReal() > 0) {
            sheet.note(texts.get("cancellations.not_real", texts.whole(summary.notReal())));
        }
        if (summary.unpriced() > 0) {
            sheet.note(texts.get("cancellations.unpriced", texts.whole(summary.unpriced())));
        }
    }

    private void draw(Sheet sheet, String which, List<SegmentCount> all) {
        List<SegmentCount> first = all.stream()
                .filter(segment -> segment.cancelled() > 0)
                .limit(SHOWN)
                .toList();
        if (first.isEmpty()) {
            return;
        }
        sheet.gap();
        sheet.subtitle(texts.get("cancellations." + which));
        sheet.table(Table.small(
                List.of(
                        on.<SegmentCount>text(which + ".name", 12, this::name)
                                .look(Look.WRAPPED)
                                .spanning(3),
                        on.of("lines", Format.WHOLE, segment -> Value.of(segment.lines())),
                        on.of("cancelled", Format.WHOLE, segment -> Value.of(segment.cancelled())),
                        on.computed(
                                "rate",
                                Format.PERCENT,
                                (segment, row) -> segment.lines() == 0
                                        ? Value.EMPTY
                                        : Value.formula(
                                                row.at("cancelled") + "/" + row.at("lines"),
                                                (double) segment.cancelled() / segment.lines())),
                        on.of("seller_fault", Format.WHOLE, segment -> Value.of(segment.sellerFault())),
                        on.<SegmentCount>text("money", 12, this::money)
                                .look(Look.WRAPPED)
                                .spanning(3)),
                first));
    }

    private String name(SegmentCount segment) {
        return segment.name().isEmpty() ? texts.get("cancellations.not_told") : segment.name();
    }

    private String money(SegmentCount segment) {
        return segment.money().stream()
                .map((Money sum) -> texts.money(sum.amount(), sum.currency()))
                .collect(Collectors.joining(", "));
    }
}
