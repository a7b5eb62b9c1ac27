package io.zapas.report.quality;

/**
 * One line of the account that leads from rows to demand. The entries' units add up to the demand that was forecast from.
 *
 * @param key what the entry is; its text is {@code demand.<key>}. Known: {@code ordered}, {@code sold}, {@code split},
 *     {@code reversal}, {@code buyer_cancelled}, {@code expected_cancellation}, {@code incomplete_period} and the others in {@code texts/}; an unknown key is
 *     shown as it is
 * @param lines order lines or sales rows
 * @param units positive: demand, negative: taken out
 */
public record DemandEntry(String key, long lines, double units) {}
