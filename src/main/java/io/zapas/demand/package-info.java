/**
 * Order lines, sales, stock history and causes become the demand series, with days out of stock marked. Pure.
 *
 * <p>Depends on {@code cancellation} (whose fault decides what stays demand) and on {@code forecast} for {@link
 * io.zapas.forecast.Series} and {@link io.zapas.shop.Cadence} alone: what this package makes is what that one reads,
 * and a copy of the two records would say nothing more.
 */
@NullMarked
package io.zapas.demand;

import org.jspecify.annotations.NullMarked;
