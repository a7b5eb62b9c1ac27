package io.zapas.cancellation.evidence;

import io.zapas.shop.supply.SupplyLine;
import java.util.Comparator;
import java.util.List;

/**
 * Nothing in stock, no purchase order overdue, and nothing on order, or only something expected after the day of cancelling:
 * it should have been ordered earlier. Silent for a SKU of which no purchase order was ever entered.
 */
record NotReorderedRule(KnownCauses causes) implements EvidenceRule {
    @Override
    public List<Clue> look(CancelledCase about) {
        if (!about.isFromOwnStockBeforeHandOver()
                || about.shown() != CancelledCase.Shown.EMPTY
                || about.lacking() == 0) {
            return List.of();
        }
        var supply = about.records().supply(about.line().sku(), about.line().location());
        var open =
                supply.stream().filter(line -> line.isOpenOn(about.ordered())).toList();
        boolean overdue = open.stream().anyMatch(line -> line.expectedOn().isBefore(about.cancelled()));
        if (supply.isEmpty() || overdue) {
            return List.of();
        }
        return List.of(open.stream()
                .min(Comparator.comparing(SupplyLine::expectedOn))
                .map(next -> clue(about, EvidenceKeys.ORDERED_TOO_LATE, next.po(), next.orderedOn(), next.expectedOn()))
                .orElseGet(() -> clue(about, EvidenceKeys.NOTHING_ON_ORDER, about.ordered())));
    }

    private Clue clue(CancelledCase about, String key, Object... more) {
        var figures = new java.util.ArrayList<Object>(List.of(about.snapshotsWithout(), about.snapshotsTold()));
        figures.addAll(List.of(more));
        return Clue.of(
                causes.notReordered(), about.lacking() * (0.4 + 0.35 * about.emptyShare()), key, figures.toArray());
    }
}
