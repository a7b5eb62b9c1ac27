package io.zapas.forecast;

/** What can be said about the future of a series. */
public sealed interface Outcome permits Forecast, NotForecastable {}
