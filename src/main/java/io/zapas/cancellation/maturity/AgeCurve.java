package io.zapas.cancellation.maturity;

import java.util.Arrays;

/**
 * When lines get cancelled, by their age in days since the order.
 *
 * <p>{@code incidence[a]} = share of all lines that are cancelled by age {@code a}, the cumulative incidence under
 * administrative censoring (Aalen-Johansen, where the only censoring is that a line is not older yet):
 *
 * <pre>  I(a) = sum over k = 0..a of  cancelled at age k / lines ordered at least k full days before as-of</pre>
 *
 * <p>Every line that can have reached age k stands in the denominator of age k, so young cohorts neither pull the curve down
 * nor are left out. Delivered lines stay in: they are lines that were not cancelled.
 *
 * @param incidence ages 0..{@link AgeCounts#OLDEST}, ascending; empty where the data tell no curve
 */
public record AgeCurve(double[] incidence) {
    static final AgeCurve UNKNOWN = new AgeCurve(new double[0]);

    public boolean isKnown() {
        return incidence.length > 0;
    }

    /** Share of all cancellations that have happened by age {@code age} (chain-ladder: 1 / factor to ultimate). */
    public double shareBy(int age) {
        double ultimate = ultimate();
        return ultimate == 0 ? 1 : at(age) / ultimate;
    }

    /** Share of the lines of age {@code age} (cancelled or not) that are still to be cancelled; 0 without a curve. */
    public double stillToCome(int age) {
        return isKnown() ? ultimate() - at(age) : 0;
    }

    /** {@code shareBy} for every age, as the report draws it. */
    public double[] shares() {
        var shares = new double[incidence.length];
        Arrays.setAll(shares, this::shareBy);
        return shares;
    }

    private double at(int age) {
        return !isKnown() || age < 0 ? 0 : incidence[Math.min(age, incidence.length - 1)];
    }

    private double ultimate() {
        return isKnown() ? incidence[incidence.length - 1] : 0;
    }
}
