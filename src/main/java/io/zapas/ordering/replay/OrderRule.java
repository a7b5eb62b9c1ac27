package io.zapas.ordering.replay;

/** A way of ordering, as the replay plays it. */
@FunctionalInterface
interface OrderRule {
    /**
     * @param track whose demand before {@code period} alone may be looked at
     * @param shelf stock before the arrivals of {@code period}
     * @return units that land at the start of {@code period} + lead time
     */
    int order(ReplaySeries track, int period, ReplayStock shelf);

    /** Knows the demand to come: what no rule can beat by knowing more. */
    OrderRule CLAIRVOYANT = (track, period, shelf) -> {
        double stock = shelf.onHand();
        int lands = period + track.leadPeriods();
        for (int t = period; t < lands; t++) {
            stock = Math.max(0, stock + shelf.inbound()[t - period] - Replay.consumed(track, t));
        }
        double need = -stock;
        for (int t = lands; t < lands + track.reviewPeriods(); t++) {
            need += Replay.consumed(track, t);
        }
        return (int) Math.max(0, Math.ceil(need));
    };
}
