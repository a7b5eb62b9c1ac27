package io.zapas.cancellation.evidence;

import io.zapas.shop.orders.Returned;
import java.util.List;
import java.util.Optional;

/** The parcel came back, and the returns report says why. */
final class ReturnReasonRule implements EvidenceRule {
    @Override
    public List<Clue> look(CancelledCase about) {
        if (!about.line().cancelledAfterHandOver()) {
            return List.of();
        }
        Optional<Returned> back = about.records().returned(about.line());
        return back.flatMap(about.records()::cause)
                .map(cause -> Clue.of(
                        cause, 0.9, EvidenceKeys.RETURN_SAYS, back.orElseThrow().reason()))
                .map(List::of)
                .orElse(List.of());
    }
}
