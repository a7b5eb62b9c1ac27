package io.zapas.cancellation.evidence;

import java.time.Duration;
import java.util.List;

/**
 * Cancelled after hand-over, and later than nine of ten parcels have long been delivered: it lay at the pick-up point until its
 * storage period ended. Sooner than that buyer and carrier cannot be told apart, and the rule is silent.
 */
record UncollectedRule(KnownCauses causes) implements EvidenceRule {
    @Override
    public List<Clue> look(CancelledCase about) {
        var line = about.line();
        if (!line.cancelledAfterHandOver()
                || line.shippedAt().isEmpty()
                || line.cancelledAt().isEmpty()) {
            return List.of();
        }
        long hours = Duration.between(line.shippedAt().get(), line.cancelledAt().get())
                .toHours();
        double usual = about.book().handOvers().usualTransitHours();
        return hours > usual
                ? List.of(Clue.of(
                        causes.notCollected(),
                        0.75,
                        EvidenceKeys.LONG_AFTER_ARRIVAL,
                        hours / 24,
                        Math.round(usual / 24)))
                : List.of();
    }
}
