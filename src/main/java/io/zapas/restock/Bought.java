package io.zapas.restock;

import io.zapas.forecast.Series;

/** A series with the terms under which it is bought. */
public record Bought(Series series, Terms terms) {}
