/**
 * All SQL. One class per table; every write is idempotent. Knows the rows of {@code exports} and the features' records,
 * and turns the first into the second.
 */
@NullMarked
package io.zapas.store;

import org.jspecify.annotations.NullMarked;
