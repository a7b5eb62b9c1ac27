package io.zapas.cancellation;

import java.util.List;

/**
 * What is held of one cancelled line: what was declared, what is probable, and why.
 *
 * @param declared from reason id, text, initiator, counts-against-seller; {@link Cause#UNCLEAR} if nothing is declared
 * @param probable from evidence; equals {@code declared} where nothing speaks against it
 * @param fault whose fault it is taken to be
 * @param strength 0..1, how sure; 1 = declared unambiguously
 * @param evidence names the rule or field that decided; a sentence key with its figures, see {@link Evidence}
 * @param unknownReason a reason is given that the taxonomy does not know
 */
public record Verdict(
        Cause declared, Cause probable, Fault fault, double strength, Evidence evidence, boolean unknownReason) {
    /** Of a line that is not cancelled. */
    public static final Verdict NOT_CANCELLED = new Verdict(
            Cause.UNCLEAR, Cause.UNCLEAR, Fault.UNCLEAR, 0, new Evidence(EvidenceKeys.NOT_CANCELLED, List.of()));

    public Verdict(Cause declared, Cause probable, Fault fault, double strength, Evidence evidence) {
        this(declared, probable, fault, strength, evidence, false);
    }

    public static Verdict of(Cause cause, Fault fault, double strength, String key, String... arguments) {
        return new Verdict(cause, cause, fault, strength, new Evidence(key, List.of(arguments)));
    }

    public Verdict withUnknownReason() {
        return new Verdict(declared, probable, fault, strength, evidence, true);
    }
}
