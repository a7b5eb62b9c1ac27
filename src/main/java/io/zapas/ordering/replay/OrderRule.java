package io.zapas.ordering.replay;

/** A way of ordering, as the replay plays it. */
@FunctionalInterface
interface OrderRule {
    /**
     * @param track whose demand before {@code period} alone may be looked at
     * @param stock before the arrivals of {@code period}
     * @return units that land at the start of {@code period} + lead time
     */
    int order(ReplaySeries track, int period, Replay.Stock stock);

    /** Knows the demand to come: what no rule can beat by knowing more. */
    OrderRule CLAIRVOYANT = (track, period, stock) -> {
        double left = stock.onHand();
        int lands = period + track.leadPeriods();
        for (int t = period; t < lands; t++) {
            left = Math.max(0, left + stock.inbound()[t - period] - track.consumed(t));
        }
        double need = -left;
        for (int t = lands; t < lands + track.reviewPeriods(); t++) {
            need += track.consumed(t);
        }
        return (int) Math.max(0, Math.ceil(need));
    };

    /**
     * What most sellers do: average of the last 28 days × (lead time + review + safety days) less stock and inbound. Missing
     * periods are left out of the average, which is kinder than what most sellers do.
     */
    static OrderRule usual(int safetyDays) {
        return (track, period, stock) -> {
            int days = track.cadence().days();
            double sum = 0;
            int known = 0;
            for (int t = Math.max(0, period - 28 / days); t < period; t++) {
                if (!Double.isNaN(track.demand(t))) {
                    sum += track.demand(t);
                    known++;
                }
            }
            double perPeriod = known == 0 ? 0 : sum / known;
            double upTo = perPeriod * (track.leadPeriods() + track.reviewPeriods() + (double) safetyDays / days);
            return (int) Math.max(0, Math.ceil(upTo - stock.position() - 1e-9));
        };
    }
}
