package io.zapas.advice;

/** A mean in which some count more; figures that were not measured are left out. */
public final class WeightedMean {
    private double sum;
    private double weights;

    public void add(double value, double weight) {
        if (Double.isFinite(value) && weight > 0) {
            sum += weight * value;
            weights += weight;
        }
    }

    /** {@code NaN} if nothing was measured. */
    public double value() {
        return weights > 0 ? sum / weights : Double.NaN;
    }
}
