package io.zapas.forecast.backtest;

/** Errors of one method, summed over series at one origin and averaged over origins. */
public final class Score {
    public static final double[] LEVELS = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};

    private double rmsse;
    private double pinball;
    private double sumPinball;
    private int series;
    private double signed;
    private double absolute;
    private double sold;
    private double inside;
    private double sumInside;
    private int observed;
    private int sums;
    private double bias;
    private double absoluteBias;
    private int origins;
    private double signedNow;
    private double soldNow;

    /** @param quantiles {@code [horizon][7]} or empty */
    public void add(double[] past, double[] mean, double[][] quantiles, double[] actual) {
        double squaredScale = Errors.squaredScale(past, past.length);
        double absoluteScale = Errors.absoluteScale(past, past.length);
        double error = Errors.meanSquared(mean, actual);
        if (Double.isNaN(error) || !(squaredScale > 0)) {
            return;
        }
        series++;
        rmsse += Math.sqrt(error / squaredScale);
        int n = 0;
        double loss = 0;
        for (int h = 0; h < actual.length; h++) {
            if (!Double.isNaN(actual[h])) {
                n++;
                signedNow += mean[h] - actual[h];
                soldNow += actual[h];
                absolute += Math.abs(mean[h] - actual[h]);
                sold += actual[h];
                if (quantiles.length > 0) {
                    loss += pinball(quantiles[h], actual[h]);
                    inside += actual[h] >= quantiles[h][0] && actual[h] <= quantiles[h][6] ? 1 : 0;
                    observed++;
                }
            }
        }
        pinball += loss / n / absoluteScale;
    }

    /** Scores the distribution of the sum over the horizon, scaled by the horizon's absolute scale. */
    public void addSum(double[] past, double[] quantiles, double actual, int horizon) {
        double scale = Errors.absoluteScale(past, past.length);
        if (!Double.isNaN(actual) && scale > 0) {
            sumPinball += pinball(quantiles, actual) / scale / horizon;
            sumInside += actual >= quantiles[0] && actual <= quantiles[6] ? 1 : 0;
            sums++;
        }
    }

    private static double pinball(double[] quantiles, double actual) {
        double loss = 0;
        for (int q = 0; q < LEVELS.length; q++) {
            loss += Errors.pinball(quantiles[q], LEVELS[q], actual) / LEVELS.length;
        }
        return loss;
    }

    public void endOfOrigin() {
        bias += signedNow / soldNow;
        absoluteBias += Math.abs(signedNow / soldNow);
        signed += signedNow;
        origins++;
        signedNow = 0;
        soldNow = 0;
    }

    double rmsse() {
        return rmsse / series;
    }

    double pinball() {
        return pinball / series;
    }

    double sumPinball() {
        return sumPinball / sums;
    }

    double sumCoverage() {
        return sumInside / sums;
    }

    double wape() {
        return absolute / sold;
    }

    double coverage() {
        return inside / observed;
    }

    double bias() {
        return bias / origins;
    }

    double absoluteBias() {
        return absoluteBias / origins;
    }

    public static String header() {
        return "| method | RMSSE | WAPE | bias | mean abs. bias | pinball | 90 % cover | pinball of sum | 90 % cover of sum |\n"
                + "|---|---|---|---|---|---|---|---|---|";
    }

    public String row(String name) {
        return String.format(
                java.util.Locale.ROOT,
                "| %s | %.4f | %.4f | %+.3f | %.3f | %.4f | %.3f | %.4f | %.3f |",
                name,
                rmsse(),
                wape(),
                bias(),
                absoluteBias(),
                pinball(),
                coverage(),
                sumPinball(),
                sumCoverage());
    }
}
