/** One SKU over its places, and minimums that places and products reach together. */
@NullMarked
package io.zapas.ordering.allocation;

import org.jspecify.annotations.NullMarked;
