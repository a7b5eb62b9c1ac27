package io.zapas.cancellation;

import java.util.List;

/**
 * Stock is shown, but more is reserved than that: more was promised than there was. Whoever oversells serves the first buyers;
 * where nobody at all was served the stock was not there.
 */
record OversoldRule(Causes causes) implements EvidenceRule {
    @Override
    public List<Clue> look(Case about) {
        if (!about.isFromOwnStockBeforeHandOver() || about.shown() != Case.Shown.OVERBOOKED || about.lacking() == 0) {
            return List.of();
        }
        return List.of(Clue.of(
                causes.oversold(),
                about.lacking() * (about.nobodyWasServed() ? 0.3 : 0.9),
                EvidenceKeys.MORE_PROMISED_THAN_THERE,
                about.unitsShown(),
                about.unitsReserved(),
                about.book().openUnits(about.line(), about.ordered()),
                about.burst().cancelled(),
                about.burst().lines()));
    }
}
