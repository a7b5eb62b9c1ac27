package io.zapas.restock;

import java.util.List;

/**
 * Complete terms, and what of the stated ones could not be followed.
 *
 * @param lateness of the supplier's orders, for those on their way
 */
public record Resolved(Terms terms, List<BadTerm> bad, Lateness lateness) {}
