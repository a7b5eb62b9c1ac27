package io.zapas.store;

/** What an accepted row did to the ledger. Together with the rejected ones these add up to the rows of a file. */
public enum RowOutcome {
    /** First sight of its key. */
    ACCEPTED,
    /** Another state of a known key. */
    MERGED,
    /** A state already known. */
    IDENTICAL
}
