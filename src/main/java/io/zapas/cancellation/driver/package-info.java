/** Where cancellations come from: segments of the order lines whose rate is really higher, and what changed. Pure. */
@NullMarked
package io.zapas.cancellation.driver;

import org.jspecify.annotations.NullMarked;
