package io.zapas.cancellation.declared;

/** A taxonomy file cannot be used; the message names file, line, what was expected and what stood there. */
public final class InvalidTaxonomy extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public InvalidTaxonomy(String source, int line, String expected, String was) {
        super("[%s:%d] expected %s, was %s".formatted(source, line, expected, was));
    }
}
