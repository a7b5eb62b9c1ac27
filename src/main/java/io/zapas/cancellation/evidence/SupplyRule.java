package io.zapas.cancellation.evidence;

import io.zapas.shop.supply.SupplyLine;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Nothing in stock, and a purchase order for it was overdue on the day of cancelling, or the last one had come short. */
record SupplyRule(KnownCauses causes) implements EvidenceRule {
    /** An order overdue for longer is a forgotten entry, a delivery longer ago has been sold. */
    private static final int LONGEST_DAYS = 90;

    @Override
    public List<Clue> look(CancelledCase about) {
        if (!about.isFromOwnStockBeforeHandOver()
                || about.shown() != CancelledCase.Shown.EMPTY
                || about.lacking() == 0) {
            return List.of();
        }
        return overdue(about)
                .map(late -> late(about, late))
                .or(() -> lastShort(about).map(part -> shortened(about, part)))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<SupplyLine> overdue(CancelledCase about) {
        return about.records().supply(about.line().sku(), about.line().location()).stream()
                .filter(line -> line.expectedOn().isBefore(about.cancelled())
                        && line.isOpenOn(about.ordered())
                        && ChronoUnit.DAYS.between(line.expectedOn(), about.cancelled()) <= LONGEST_DAYS)
                .findFirst();
    }

    private static Optional<SupplyLine> lastShort(CancelledCase about) {
        return about.records().supply(about.line().sku(), about.line().location()).stream()
                .filter(line -> line.receivedOn()
                        .filter(on -> !on.isAfter(about.ordered())
                                && ChronoUnit.DAYS.between(on, about.ordered()) <= LONGEST_DAYS)
                        .isPresent())
                .max(Comparator.comparing(line -> line.receivedOn().orElseThrow()))
                .filter(line -> line.receivedQuantity() < 0.95 * line.quantity());
    }

    private Clue late(CancelledCase about, SupplyLine late) {
        return Clue.of(
                causes.supplyLate(),
                about.lacking() * 0.95,
                EvidenceKeys.SUPPLY_OVERDUE,
                about.snapshotsWithout(),
                about.snapshotsTold(),
                late.po(),
                late.supplier(),
                late.expectedOn(),
                ChronoUnit.DAYS.between(late.expectedOn(), about.cancelled()));
    }

    private Clue shortened(CancelledCase about, SupplyLine part) {
        return Clue.of(
                causes.supplyLate(),
                about.lacking() * 0.75,
                EvidenceKeys.SUPPLY_SHORT,
                about.snapshotsWithout(),
                about.snapshotsTold(),
                part.po(),
                part.supplier(),
                part.receivedQuantity(),
                part.quantity());
    }
}
