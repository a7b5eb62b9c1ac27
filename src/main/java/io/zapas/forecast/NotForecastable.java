package io.zapas.forecast;

import java.util.Optional;

/** Nothing honest can be said about the series. */
public record NotForecastable(Reason reason) implements Outcome {
    public enum Reason {
        NO_OBSERVATION,
        TOO_SHORT,
        NO_DEMAND_SEEN,
        VALUES_OUT_OF_RANGE
    }

    private static final double LARGEST = 1e12;
    private static final int LEAST_OBSERVED = 2;

    /** Why nothing can be said, checked before anything is computed; empty where a forecast can be made. */
    public static Optional<Reason> reason(Series series) {
        int observed = 0;
        boolean sold = false;
        for (double y : series.values()) {
            if (y < 0 || y > LARGEST) {
                return Optional.of(Reason.VALUES_OUT_OF_RANGE);
            }
            observed += Double.isNaN(y) ? 0 : 1;
            sold |= y > 0;
        }
        if (observed == 0) {
            return Optional.of(Reason.NO_OBSERVATION);
        }
        if (!sold) {
            return Optional.of(Reason.NO_DEMAND_SEEN);
        }
        return observed < LEAST_OBSERVED ? Optional.of(Reason.TOO_SHORT) : Optional.empty();
    }
}
