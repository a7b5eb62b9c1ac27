package io.zapas.cancellation.declared;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Fault;
import java.util.Optional;

/**
 * What a reason text says.
 *
 * @param cause the cause it names, if it names one
 * @param match how it was understood
 * @param initiator who cancelled, where the text says so itself ("Dibatalkan oleh Pembeli. …", "买家取消…")
 */
public record ReasonReading(Optional<Cause> cause, Match match, Optional<Fault> initiator) {
    /** How a text was understood, best first. */
    public enum Match {
        /** The whole wording stands in the taxonomy. */
        WORDING,
        /** The whole wording, a few letters off. */
        MISSPELT,
        /** A phrase of the taxonomy stands in it. */
        PHRASE,
        /** It says "other" or only who cancelled. */
        EMPTY,
        /** There is no text. */
        NONE,
        /** The taxonomy does not know it, or it names two causes alike. */
        UNKNOWN
    }

    static final ReasonReading NOTHING = new ReasonReading(Optional.empty(), Match.NONE, Optional.empty());
}
