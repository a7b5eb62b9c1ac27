package io.zapas.cancellation.evidence;

import java.util.List;

/**
 * Stock is shown, but more is reserved than that: more was promised than there was. Whoever oversells serves the first buyers;
 * where nobody at all was served the stock was not there.
 */
record OversoldRule(KnownCauses causes) implements EvidenceRule {
    @Override
    public List<Clue> look(CancelledCase about) {
        boolean sold = about.shown() == CancelledCase.Shown.EMPTY && about.isOverbooked();
        boolean shown = sold || about.shown() == CancelledCase.Shown.OVERBOOKED;
        if (!about.isFromOwnStockBeforeHandOver() || !shown || about.lacking() == 0) {
            return List.of();
        }
        return List.of(Clue.of(
                causes.oversold(),
                about.lacking() * (sold ? 0.8 : 0.9),
                EvidenceKeys.MORE_PROMISED_THAN_THERE,
                about.unitsShown(),
                about.unitsReserved(),
                about.book().openUnits(about.line(), about.ordered()),
                about.burst().cancelled(),
                about.burst().lines()));
    }
}
