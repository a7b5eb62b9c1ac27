package io.zapas.forecast.kernels;

/**
 * Teunter, Syntetos and Babai 2011: the probability {@code q} of a demand is smoothed in every period, its size {@code z}
 * in periods with demand, {@code f = q z}. Unlike Croston's it sinks while nothing sells: the rule for an ending product.
 */
public record Tsb(double probabilityAlpha, double sizeAlpha) implements Kernel {
    @Override
    public String name() {
        return "TSB";
    }

    @Override
    public double[] forecast(double[] history, int season, int horizon) {
        double probability = Double.NaN;
        double size = Double.NaN;
        for (double y : history) {
            if (!Double.isNaN(y)) {
                double occurs = y > 0 ? 1 : 0;
                probability =
                        Double.isNaN(probability) ? occurs : probability + probabilityAlpha * (occurs - probability);
                if (y > 0) {
                    size = Double.isNaN(size) ? y : size + sizeAlpha * (y - size);
                }
            }
        }
        return Observed.flat(Double.isNaN(size) ? 0 : probability * size, horizon);
    }
}
