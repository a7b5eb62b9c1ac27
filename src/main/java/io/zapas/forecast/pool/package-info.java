/** What the series of a shop teach each other: seasons, events, launches, weights. */
@NullMarked
package io.zapas.forecast.pool;

import org.jspecify.annotations.NullMarked;
