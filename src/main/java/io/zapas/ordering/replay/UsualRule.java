package io.zapas.ordering.replay;

/**
 * What most sellers do: average of the last 28 days × (lead time + review + safety days) less stock and inbound. Missing
 * periods are left out of the average, which is kinder than what most sellers do.
 */
record UsualRule(int safetyDays) implements OrderRule {
    private static final int DAYS = 28;

    @Override
    public int order(ReplaySeries track, int period, ReplayStock shelf) {
        int days = track.cadence().days();
        double sum = 0;
        int known = 0;
        for (int t = Math.max(0, period - DAYS / days); t < period; t++) {
            if (!Double.isNaN(track.demand(t))) {
                sum += track.demand(t);
                known++;
            }
        }
        double perPeriod = known == 0 ? 0 : sum / known;
        double upTo = perPeriod * (track.leadPeriods() + track.reviewPeriods() + (double) safetyDays / days);
        return (int) Math.max(0, Math.ceil(upTo - shelf.position() - 1e-9));
    }
}
