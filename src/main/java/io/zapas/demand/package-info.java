/**
 * Pure. Order lines, sales, stock history and causes become the demand series, with days out of stock marked.
 *
 * <p>Depends on {@code shop} and on {@code cancellation}, whose fault decides what stays demand. What a forecast reads of a series
 * is {@link io.zapas.demand.DemandSeries#observed}; this package knows no forecast.
 */
@NullMarked
package io.zapas.demand;

import org.jspecify.annotations.NullMarked;
