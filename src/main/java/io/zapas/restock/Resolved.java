package io.zapas.restock;

import java.util.List;

/** Complete terms, and what of the stated ones could not be followed. */
public record Resolved(Terms terms, List<BadTerm> bad) {}
