package io.zapas.cancellation.index;

import java.math.BigDecimal;

/**
 * A zone of the error index.
 *
 * @param zone machine name: green, blue, yellow, orange, red
 * @param upTo greatest index of the zone, as a share
 * @param fee share of the price for each cancellation by the seller's fault
 */
public record Zone(String zone, BigDecimal upTo, BigDecimal fee) {}
