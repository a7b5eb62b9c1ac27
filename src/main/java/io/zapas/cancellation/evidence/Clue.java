package io.zapas.cancellation.evidence;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Evidence;
import java.util.List;

/**
 * What one rule holds to be the cause of one cancellation.
 *
 * @param strength 0..1: how often the rule is right where nothing else is known
 * @param evidence the sentence with its figures
 */
public record Clue(Cause cause, double strength, Evidence evidence) {
    static Clue of(Cause cause, double strength, String key, Object... figures) {
        var arguments = java.util.Arrays.stream(figures).map(String::valueOf).toList();
        return new Clue(cause, strength, new Evidence(key, List.copyOf(arguments)));
    }
}
