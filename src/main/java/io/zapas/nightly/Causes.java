package io.zapas.nightly;

/** The user's own causes beside the built-in ones: {@code input/causes.yaml}. */
final class Causes {
    static final String NAME = "causes.yaml";

    private Causes() {}
}
