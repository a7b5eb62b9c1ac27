package io.zapas.forecast.kernels;

/**
 * A textbook rule that turns a history into expected units per period.
 *
 * <p>Every kernel is scale-equivariant (ten times the history is ten times the forecast), skips missing periods without
 * counting them as zero, and answers finite, non-negative values.
 */
public interface Kernel {
    /** The name a planner reads, such as {@code SBA}. */
    String name();

    /**
     * @param history units per period, {@code NaN} = missing, with at least one observed value
     * @param season periods of the dominant season; a kernel without season ignores it
     * @param horizon periods to forecast
     * @return expected units, {@code [horizon]}
     */
    double[] forecast(double[] history, int season, int horizon);
}
