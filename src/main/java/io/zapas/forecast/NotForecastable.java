package io.zapas.forecast;

/** Nothing honest can be said about the series. */
public record NotForecastable(Reason reason) implements Outcome {
    public enum Reason {
        NO_OBSERVATION,
        TOO_SHORT,
        NO_DEMAND_SEEN,
        VALUES_OUT_OF_RANGE
    }
}
