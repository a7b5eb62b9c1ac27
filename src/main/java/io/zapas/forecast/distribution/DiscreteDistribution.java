package io.zapas.forecast.distribution;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A discrete distribution on ascending values.
 *
 * @param whole values are the whole numbers 0, 1, 2 ...; otherwise quantiles are interpolated between the values
 */
public record DiscreteDistribution(double[] values, double[] weights, boolean whole) {
    static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int NEWTON_STEPS = 30;
    /** Beyond this change of the mean a tilt would live on a handful of atoms: the rest is scaled. */
    private static final double TILTABLE = 2.5;

    double mean() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
        }
        return sum;
    }

    public double variance() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (values[i] - mean) * (values[i] - mean) * weights[i];
        }
        return sum;
    }

    /** The variance as squared share of the mean. */
    double relativeVariance() {
        double mean = mean();
        return variance() / Math.max(1e-300, mean * mean);
    }

    /**
     * What a small correlation of the normal scores of two draws leaves as correlation of their values: the squared first Hermite
     * coefficient over the variance. A distribution that is mostly zero keeps little of it.
     */
    double scoreShare() {
        double first = 0;
        double below = 0;
        double densityBelow = 0;
        for (int i = 0; i < values.length; i++) {
            below += weights[i];
            double z = NORMAL.inverseCumulativeProbability(Math.max(1e-12, Math.min(1 - 1e-12, below)));
            double density = below >= 1 - 1e-12 ? 0 : NORMAL.density(z);
            first += values[i] * (densityBelow - density);
            densityBelow = density;
        }
        double variance = variance();
        return variance <= 0 ? 1 : Math.min(1, first * first / variance);
    }

    /**
     * The distribution of the same shape with another mean: weights times {@code exp(theta v)}, the change of least
     * relative entropy (Esscher). A tilted Poisson, negative binomial or gamma stays one, and whole units stay whole.
     */
    public DiscreteDistribution withMean(double target) {
        double now = mean();
        if (target <= 0 || now <= 0) {
            return target <= 0 ? new DiscreteDistribution(new double[] {0}, new double[] {1}, whole) : this;
        }
        double ratio = Math.max(1 / TILTABLE, Math.min(TILTABLE, target / now));
        double reachable = Math.min(now * ratio, now + 0.8 * (values[values.length - 1] - now));
        DiscreteDistribution tilted = Math.abs(reachable / now - 1) < 1e-9 ? this : tilted(reachable);
        double rest = target / tilted.mean();
        return Math.abs(rest - 1) < 1e-6 ? tilted : tilted.scaled(rest);
    }

    private DiscreteDistribution tilted(double target) {
        double spread = Math.sqrt(variance());
        if (spread <= 1e-9 * target) {
            return this;
        }
        double theta = 0;
        double[] w = new double[weights.length];
        double low = -60;
        double high = 60;
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double[] moments = tilt(theta / spread, w);
            double gap = moments[0] - target;
            if (Math.abs(gap) <= 1e-9 * target) {
                break;
            }
            if (gap > 0) {
                high = theta;
            } else {
                low = theta;
            }
            double next = theta - gap * spread / moments[1];
            theta = next > low && next < high ? next : (low + high) / 2;
        }
        tilt(theta / spread, w);
        return new DiscreteDistribution(values, w, whole);
    }

    /** Fills {@code w} with the tilted weights; answers their mean and variance. */
    private double[] tilt(double theta, double[] w) {
        if (whole) {
            powers(theta, w);
        } else {
            double anchor = theta > 0 ? values[values.length - 1] : values[0];
            for (int i = 0; i < w.length; i++) {
                w[i] = weights[i] * Math.exp(theta * (values[i] - anchor));
            }
        }
        double total = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < w.length; i++) {
            total += w[i];
            sum += w[i] * values[i];
            squares += w[i] * values[i] * values[i];
        }
        for (int i = 0; i < w.length; i++) {
            w[i] /= total;
        }
        double mean = sum / total;
        return new double[] {mean, Math.max(squares / total - mean * mean, 1e-300)};
    }

    /** {@code exp(theta i)} on 0, 1, 2 ... is one multiplication a step; it begins at the end where it is 1, so never overflows. */
    private void powers(double theta, double[] w) {
        double step = Math.exp(-Math.abs(theta) * (values.length > 1 ? values[1] : 1));
        double power = 1;
        for (int i = 0; i < w.length; i++) {
            int at = theta > 0 ? w.length - 1 - i : i;
            w[at] = weights[at] * power;
            power *= step;
        }
    }

    private DiscreteDistribution scaled(double factor) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = values[i] * factor;
        }
        return new DiscreteDistribution(scaled, weights, whole);
    }

    /** The least value that is not exceeded with probability {@code p}, in whole units. */
    double quantile(double p) {
        double below = 0;
        for (int i = 0; i < values.length; i++) {
            double here = below + weights[i];
            if (here >= p - 1e-12 || i == values.length - 1) {
                return Math.rint(whole || i == 0 ? values[i] : between(i, below, p));
            }
            below = here;
        }
        return Math.rint(values[values.length - 1]);
    }

    /** The quantiles at (i + 1/2) / n, as {@link #quantile} tells them, in one pass. */
    double[] spread(int n) {
        double[] spread = new double[n];
        double below = 0;
        int at = 0;
        for (int i = 0; i < n; i++) {
            double p = (i + 0.5) / n;
            while (at < values.length - 1 && below + weights[at] < p - 1e-12) {
                below += weights[at];
                at++;
            }
            spread[i] = Math.rint(whole || at == 0 ? values[at] : between(at, below, p));
        }
        return spread;
    }

    public double[] quantiles(double[] levels) {
        double[] quantiles = new double[levels.length];
        for (int q = 0; q < levels.length; q++) {
            quantiles[q] = quantile(levels[q]);
        }
        return quantiles;
    }

    /** Linear between the middles of the atoms' masses. */
    private double between(int i, double below, double p) {
        double middle = below + weights[i] / 2;
        boolean left = p <= middle;
        int other = left ? i - 1 : Math.min(i + 1, values.length - 1);
        double otherMiddle = left ? below - weights[other] / 2 : below + weights[i] + weights[other] / 2;
        double share = other == i ? 0 : (p - middle) / (otherMiddle - middle);
        return values[i] + Math.max(0, Math.min(1, share)) * (values[other] - values[i]);
    }
}
