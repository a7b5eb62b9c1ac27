package io.zapas.cancellation;

/**
 * What is held of one cancelled line: what was declared, what is probable, and why.
 *
 * @param declared from reason id, text, initiator, counts-against-seller; {@link Cause#UNCLEAR} if nothing is declared
 * @param probable from evidence; equals {@code declared} where nothing speaks against it
 * @param fault whose fault it is taken to be
 * @param strength 0..1, how sure; 1 = declared unambiguously
 * @param evidence names the rule or field that decided; a sentence key with its figures, see {@link Evidence}
 */
public record Verdict(Cause declared, Cause probable, Fault fault, double strength, Evidence evidence) {}
