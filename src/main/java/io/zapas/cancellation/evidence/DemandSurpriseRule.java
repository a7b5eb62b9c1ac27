package io.zapas.cancellation.evidence;

import java.util.List;
import java.util.Optional;

/**
 * Nothing in stock, and in the two weeks up to the order more was wanted than the 95 % range of what the twelve weeks before let
 * expect: mean of two weeks + 1.96 standard deviations, the variance not below the mean's. It reads no forecast, so that it
 * judges a past day by what was known on that day.
 */
record DemandSurpriseRule(KnownCauses causes) implements EvidenceRule {
    private static final int FORTNIGHTS = 6;
    private static final int DAYS = 14;
    /** Below this many units a surprise is a handful of buyers. */
    private static final int FEWEST = 6;

    @Override
    public List<Clue> look(CancelledCase about) {
        if (!about.isFromOwnStockBeforeHandOver()
                || about.shown() != CancelledCase.Shown.EMPTY
                || about.lacking() == 0) {
            return List.of();
        }
        return surprise(about).map(List::of).orElse(List.of());
    }

    private Optional<Clue> surprise(CancelledCase about) {
        var from = about.ordered().minusDays(DAYS - 1);
        long wanted = about.book().units(about.line(), from, about.ordered());
        double sum = 0;
        double squares = 0;
        for (int i = 1; i <= FORTNIGHTS; i++) {
            var start = from.minusDays((long) DAYS * i);
            double units = about.book().units(about.line(), start, start.plusDays(DAYS - 1));
            sum += units;
            squares += units * units;
        }
        double mean = sum / FORTNIGHTS;
        double variance = Math.max(mean, (squares - sum * mean) / (FORTNIGHTS - 1));
        long upper = (long) Math.ceil(mean + 1.96 * Math.sqrt(variance));
        boolean known = sum > 0;
        return known && wanted >= FEWEST && wanted > upper
                ? Optional.of(Clue.of(
                        causes.demandSurprise(),
                        about.lacking() * 0.8,
                        EvidenceKeys.DEMAND_ABOVE_RANGE,
                        wanted,
                        Math.round(mean),
                        upper))
                : Optional.empty();
    }
}
