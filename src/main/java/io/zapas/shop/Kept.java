package io.zapas.shop;

/**
 * A row that the ledger keeps in its newest known state.
 *
 * @param where it stood, as {@code purchase-orders.csv:14}
 */
public record Kept<R extends Row>(R row, String where) {}
