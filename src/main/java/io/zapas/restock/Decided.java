package io.zapas.restock;

/** A recommendation and what stands behind it. */
public record Decided(Recommendation recommendation, Detail detail) {}
