package io.zapas.cancellation.evidence;

import java.util.List;

/** One way of telling from facts why a line was cancelled. Silent where it has nothing to say. */
@FunctionalInterface
interface EvidenceRule {
    List<Clue> look(CancelledCase about);
}
