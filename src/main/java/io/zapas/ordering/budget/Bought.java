package io.zapas.ordering.budget;

import io.zapas.forecast.Series;
import io.zapas.ordering.terms.Terms;

/** A series with the terms under which it is bought. */
public record Bought(Series series, Terms terms) {}
