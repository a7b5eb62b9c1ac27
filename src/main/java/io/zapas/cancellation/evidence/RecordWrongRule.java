package io.zapas.cancellation.evidence;

import java.util.List;

/**
 * Stock is shown, not promised away or nobody served from it, and yet the orders are cancelled. The more of the orders around are served, the
 * less can the stock have been missing: the strength falls with the share of those that were not cancelled.
 */
record RecordWrongRule(KnownCauses causes) implements EvidenceRule {
    private static final double SOME_WERE_SERVED = 0.6;

    @Override
    public List<Clue> look(CancelledCase about) {
        boolean shown = about.shown() == CancelledCase.Shown.STOCKED;
        if (!about.isFromOwnStockBeforeHandOver() || !shown || about.lacking() == 0) {
            return List.of();
        }
        double unserved = about.isDeclared("stock_shortage")
                ? 0.8
                : about.nobodyWasServed()
                        ? about.book().burst(about.line(), 3).cancelledShare()
                        : SOME_WERE_SERVED * about.unserved();
        return List.of(Clue.of(
                causes.recordWrong(),
                about.lacking() * unserved,
                EvidenceKeys.SHOWN_BUT_NOT_THERE,
                about.unitsShown(),
                about.unitsReserved(),
                about.burst().cancelled(),
                about.burst().lines()));
    }
}
