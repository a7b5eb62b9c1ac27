package io.zapas.forecast.pool;

/**
 * Factors per bin (weekday, week of the year ...) as ratios of sold to expected, shrunk to 1 by empirical Bayes: what the
 * bins differ by more than their own noise explains is believed, {@code f = 1 + v / (v + se^2) (ratio - 1)} with the
 * variance {@code v} between bins and the error {@code se} of a bin measured between its repetitions (Morris 1983).
 */
final class ShrunkFactors {
    /** Measured noise is taken this much larger: repetitions in one shop err alike. */
    private static final double CAUTION = 2;

    private final double[] sold;
    private final double[] expected;
    private final double[] squaredSold;
    private final double[] cross;
    private final double[] squaredExpected;
    private final int[] repetitions;

    ShrunkFactors(int bins) {
        sold = new double[bins];
        expected = new double[bins];
        squaredSold = new double[bins];
        cross = new double[bins];
        squaredExpected = new double[bins];
        repetitions = new int[bins];
    }

    /** One independent repetition of a bin: a day for a weekday, a whole week for a week of the year. */
    void add(int bin, double soldHere, double expectedHere) {
        if (expectedHere > 0) {
            sold[bin] += soldHere;
            expected[bin] += expectedHere;
            squaredSold[bin] += soldHere * soldHere;
            cross[bin] += soldHere * expectedHere;
            squaredExpected[bin] += expectedHere * expectedHere;
            repetitions[bin]++;
        }
    }

    double[] shrunk() {
        int bins = sold.length;
        double overall = total(sold) / Math.max(1e-300, total(expected));
        double[] ratio = new double[bins];
        double[] error = new double[bins];
        double noise = noise();
        double spread = 0;
        int seen = 0;
        for (int b = 0; b < bins; b++) {
            ratio[b] = expected[b] > 0 && overall > 0 ? sold[b] / expected[b] / overall : 1;
            error[b] = expected[b] > 0 ? CAUTION * noise * squaredExpected[b] / (expected[b] * expected[b]) : 1;
            if (expected[b] > 0) {
                spread += (ratio[b] - 1) * (ratio[b] - 1) - error[b];
                seen++;
            }
        }
        double between = seen < 2 ? 0 : Math.max(0, spread / (seen - 1));
        double[] factors = new double[bins];
        for (int b = 0; b < bins; b++) {
            factors[b] = 1 + (between > 0 ? between / (between + error[b]) : 0) * (ratio[b] - 1);
        }
        return Seasonality.meanOne(factors);
    }

    /** Variance of one repetition's ratio around its bin's. With one repetition per bin, neighbouring bins stand in. */
    private double noise() {
        double squares = 0;
        double freedom = 0;
        double overall = total(sold) / Math.max(1e-300, total(expected));
        for (int b = 0; b < sold.length; b++) {
            if (repetitions[b] > 1) {
                double r = sold[b] / expected[b];
                double residual = squaredSold[b] - 2 * r * cross[b] + r * r * squaredExpected[b];
                squares += Math.max(0, residual) / (squaredExpected[b] / repetitions[b]);
                freedom += repetitions[b] - 1;
            }
        }
        if (freedom >= sold.length / 2.0) {
            return overall > 0 ? squares / freedom / (overall * overall) : 0;
        }
        return roughness(overall);
    }

    private double roughness(double overall) {
        double squares = 0;
        int pairs = 0;
        for (int b = 1; b < sold.length; b++) {
            if (expected[b] > 0 && expected[b - 1] > 0 && overall > 0) {
                double step = (sold[b] / expected[b] - sold[b - 1] / expected[b - 1]) / overall;
                squares += step * step / 2;
                pairs++;
            }
        }
        return pairs == 0 ? Double.MAX_VALUE / 1e10 : squares / pairs;
    }

    private static double total(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }
}
