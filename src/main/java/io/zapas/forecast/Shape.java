package io.zapas.forecast;

/**
 * What turns the means of a {@link Forecast} into a joint distribution of all its periods; small enough to be stored.
 *
 * @param values and {@code weights} the distribution of one period's demand in a mean season, ascending; a period's own
 *     distribution is this one, tilted to its mean
 * @param whole the values are the whole numbers from 0 on
 * @param dependence how far the periods move together: the correlation of the normal scores of any two periods, 0 = not at all
 */
public record Shape(double[] values, double[] weights, boolean whole, double dependence) {
    static Shape of(Atoms base, double dependence) {
        return new Shape(base.values(), base.weights(), base.whole(), dependence);
    }

    Atoms atoms() {
        return new Atoms(values, weights, whole);
    }
}
