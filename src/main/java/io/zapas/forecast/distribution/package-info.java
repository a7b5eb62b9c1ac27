/** From a mean to a joint distribution of all periods. */
@NullMarked
package io.zapas.forecast.distribution;

import org.jspecify.annotations.NullMarked;
