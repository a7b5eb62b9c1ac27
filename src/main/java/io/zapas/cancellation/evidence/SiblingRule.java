package io.zapas.cancellation.evidence;

import java.util.List;

/** The same SKU lives on in another posting of the same order: the posting was split or entered twice, no order was lost. */
record SiblingRule(KnownCauses causes) implements EvidenceRule {
    @Override
    public List<Clue> look(CancelledCase about) {
        boolean lives = !about.line().cancelledAfterHandOver() && about.book().hasLivingSibling(about.line());
        return lives ? List.of(Clue.of(causes.split(), 0.9, EvidenceKeys.LIVES_ON_IN_SIBLING)) : List.of();
    }
}
