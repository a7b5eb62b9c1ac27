package io.zapas.cancellation.evidence;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Evidence;
import io.zapas.cancellation.EvidenceKeys;
import io.zapas.cancellation.KnownCause;
import java.util.List;

/**
 * How the causes came about: declared against probable, and which rule or field decided how often. Lines of the whole known history
 * before as-of.
 *
 * @param pairs by lines, descending
 * @param uses by lines, descending
 */
public record EvidenceReport(List<Pair> pairs, List<Use> uses) {
    public static final EvidenceReport NONE = new EvidenceReport(List.of(), List.of());

    /** How a probable cause relates to the declared one. */
    public enum Relation {
        /** Taken as declared. */
        SAME,
        /** Nothing, or only who cancelled, was declared. */
        FOUND,
        /** A stock shortage, resolved one level deeper. */
        DEEPER,
        /** The declared cause hides another. */
        DIFFERS
    }

    /** Lines that have the one cause declared and the other found. */
    public record Pair(Cause declared, Cause probable, long lines) {
        public Relation relation() {
            if (declared.equals(probable)) {
                return Relation.SAME;
            }
            var known = KnownCause.of(declared);
            return known.isUntold()
                    ? Relation.FOUND
                    : known == KnownCause.STOCK_SHORTAGE ? Relation.DEEPER : Relation.DIFFERS;
        }
    }

    /**
     * A rule or field that decided on a cause.
     *
     * @param key of its sentence, see {@link EvidenceKeys}
     * @param strength mean over the lines
     * @param example the surest sentence, of the newest order among equals, about {@code orderId} and {@code sku}
     */
    public record Use(
            String key, Cause cause, long lines, double strength, Evidence example, String orderId, String sku) {}
}
