package io.zapas.forecast.distribution;

import io.zapas.forecast.Forecast;

/**
 * What turns the means of a {@link Forecast} into a joint distribution of all its periods; small enough to be stored.
 *
 * @param values and {@code weights} the distribution of one period's demand in a mean season, ascending; a period's own
 *     distribution is this one, tilted to its mean
 * @param whole the values are the whole numbers from 0 on
 * @param dependence how far the periods move together: the correlation of the normal scores of any two periods, 0 = not at all
 * @param growth variance, as squared share, by which the level of a path wanders off every period
 */
public record Shape(double[] values, double[] weights, boolean whole, double dependence, double growth) {
    public static Shape of(DiscreteDistribution base, double dependence, double growth) {
        return new Shape(base.values(), base.weights(), base.whole(), dependence, growth);
    }

    /** Each quantile carries the probability nearer to its level than to its neighbours'. */
    public static Shape ofQuantiles(double[] levels, double[] quantiles) {
        double[] weights = new double[levels.length];
        for (int q = 0; q < levels.length; q++) {
            double from = q == 0 ? 0 : (levels[q - 1] + levels[q]) / 2;
            double to = q == levels.length - 1 ? 1 : (levels[q] + levels[q + 1]) / 2;
            weights[q] = to - from;
        }
        return new Shape(quantiles.clone(), weights, false, 0, 0);
    }

    DiscreteDistribution atoms() {
        return new DiscreteDistribution(values, weights, whole);
    }
}
