/** How much of one SKU at one place: stock paths, marginal values, rounding, the waterfall. */
@NullMarked
package io.zapas.ordering.quantity;

import org.jspecify.annotations.NullMarked;
