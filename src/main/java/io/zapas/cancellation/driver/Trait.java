package io.zapas.cancellation.driver;

/** One value of one dimension. */
public record Trait(Dimension dimension, String value) {}
