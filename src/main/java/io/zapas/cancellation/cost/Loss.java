package io.zapas.cancellation.cost;

import java.math.BigDecimal;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * What cancelled lines of one currency cost over the period, and what they will go on costing.
 *
 * <pre>  if fixed = (margin + fees + logistics) / lines x recent x 30 / 28 + rating</pre>
 *
 * @param currency ISO code, "" where no price is told
 * @param lines cancelled in the period, {@code recent} of them in its last {@link CostTally#RECENT} days
 * @param goods price of the goods; not a loss by itself
 * @param margin lost with the sales
 * @param fees by the tariff, in today's zone
 * @param logistics way out, and back, of parcels cancelled after hand-over
 * @param rating fees that the other cancellations cost more in the next 30 days because these push the index into a dearer zone
 */
public record Loss(
        String currency,
        long lines,
        long recent,
        BigDecimal goods,
        BigDecimal margin,
        BigDecimal fees,
        BigDecimal logistics,
        BigDecimal rating) {
    /** Days that "if fixed" looks ahead. */
    public static final int AHEAD = 30;

    public BigDecimal total() {
        return margin.add(fees).add(logistics);
    }

    /** What would disappear in the next 30 days with the cause, at the pace of the recent days. */
    public double ifFixed() {
        return perRecent() * recent + rating.doubleValue();
    }

    /** Lower end of a 90 % interval: the exact one of a Poisson count (Garwood 1936). */
    public double ifFixedLow() {
        return recent == 0 ? 0 : perRecent() * quantile(recent, 0.05) + rating.doubleValue();
    }

    /** Upper end of it. */
    public double ifFixedHigh() {
        return perRecent() * quantile(recent + 1.0, 0.95) + rating.doubleValue();
    }

    private double perRecent() {
        return lines == 0 ? 0 : total().doubleValue() / lines * AHEAD / CostTally.RECENT;
    }

    private static double quantile(double shape, double level) {
        return GammaDistribution.of(shape, 1).inverseCumulativeProbability(level);
    }
}
