/** What cancellations cost, by cause and product, and what would disappear with a cause. Pure. */
@NullMarked
package io.zapas.cancellation.cost;

import org.jspecify.annotations.NullMarked;
