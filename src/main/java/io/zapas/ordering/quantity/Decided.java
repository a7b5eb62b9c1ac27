package io.zapas.ordering.quantity;

/** A recommendation and what stands behind it. */
public record Decided(Recommendation recommendation, Detail detail) {}
