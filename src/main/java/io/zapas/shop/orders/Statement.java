package io.zapas.shop.orders;

import java.util.Optional;

/**
 * What the platform says about a cancellation; "" and empty where it says nothing.
 *
 * @param reasonId the platform's id, "0" and "" mean none
 * @param reason free text in any language
 * @param initiator the platform's word for who cancelled
 * @param countsAgainstSeller the platform's own verdict
 */
public record Statement(
        String reasonId,
        String reason,
        String initiator,
        Optional<Boolean> countsAgainstSeller,
        Optional<Boolean> afterHandOver) {
    public static final Statement NONE = new Statement("", "", "", Optional.empty(), Optional.empty());
}
