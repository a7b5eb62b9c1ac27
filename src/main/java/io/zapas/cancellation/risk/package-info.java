/** Open orders that will probably be cancelled. */
@NullMarked
package io.zapas.cancellation.risk;

import org.jspecify.annotations.NullMarked;
