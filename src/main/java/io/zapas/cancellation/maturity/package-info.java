/** Rates of recent weeks completed with the cancellations still to come. */
@NullMarked
package io.zapas.cancellation.maturity;

import org.jspecify.annotations.NullMarked;
