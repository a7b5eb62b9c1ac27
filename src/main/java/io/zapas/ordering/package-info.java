/**
 * Forecast, stock position and supply terms become a {@link io.zapas.ordering.quantity.Recommendation} with its waterfall. Pure.
 * A stock row is the state at the end of its date; an order placed on as-of arrives at the start of as-of + lead time and
 * has to last until the next order's arrival at as-of + review + lead time.
 */
@NullMarked
package io.zapas.ordering;

import org.jspecify.annotations.NullMarked;
