package io.zapas.forecast.distribution;

/**
 * How far the level of a series may be off, which all periods of a horizon share: what makes a sum wider than independent periods
 * would be. Syntetos, Boylan and Disney 2009 on why errors of lead-time sums must not be scaled up from one period's.
 *
 * @param early variance of the level's error as a squared share of the level, already there in the first days
 * @param growth the same added by every 28 days ahead, while the level wanders on
 */
public record Drift(double early, double growth) {
    private static final double MOST_DEPENDENT = 0.8;

    /**
     * The squared relative error of a sum over {@code days}: a deviation that grows as the root of the time has 4/9 of its
     * last square as squared mean.
     */
    public double over(double days) {
        return early + growth * 4 / 9 * days / 28;
    }

    /**
     * The correlation of the normal scores of any two periods that makes the variance of the sum over {@code mean} larger by the
     * early drift: {@code sum v + r ((sum sd)^2 - sum v) = sum v + drift (sum m)^2}, the values' correlation r being that of
     * the scores times {@link DiscreteDistribution#scoreShare}.
     */
    public double dependence(DiscreteDistribution base, double[] mean) {
        double squares = 0;
        double total = 0;
        for (double m : mean) {
            squares += m * m;
            total += m;
        }
        if (total <= 0) {
            return 0;
        }
        DiscreteDistribution typical = base.withMean(total / mean.length);
        double possible = typical.relativeVariance() * typical.scoreShare() * (total * total - squares);
        return possible <= 0 ? 0 : Math.min(MOST_DEPENDENT, early * total * total / possible);
    }
}
