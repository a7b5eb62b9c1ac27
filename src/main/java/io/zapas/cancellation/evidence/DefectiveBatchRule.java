package io.zapas.cancellation.evidence;

import java.util.List;

/**
 * Of the SKU's orders of the same weeks far more came back for defects than usual (binomial tail below 0.1 %): what was
 * cancelled of them before hand-over, above the usual rate, probably was unfit to send.
 */
record DefectiveBatchRule(KnownCauses causes) implements EvidenceRule {
    @Override
    public List<Clue> look(CancelledCase about) {
        if (!about.isFromOwnStockBeforeHandOver()
                || about.book().handOvers().overdue(about.line()) != HandOvers.Overdue.NO) {
            return List.of();
        }
        CancellationCluster defects = about.book().defects(about.line());
        if (!defects.isReal()) {
            return List.of();
        }
        CancellationCluster cancelled = about.book().burst(about.line(), OrderHistoryIndex.BATCH);
        double strength = 0.97 * cancelled.excess();
        return strength <= 0
                ? List.of()
                : List.of(Clue.of(
                        causes.quality(),
                        strength,
                        EvidenceKeys.DEFECTS_RETURNED,
                        defects.cancelled(),
                        defects.lines(),
                        defects.from(),
                        defects.from().plusDays(defects.days() - 1L)));
    }
}
