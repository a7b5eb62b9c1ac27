/** The platform's error index and its tariff. */
@NullMarked
package io.zapas.cancellation.index;

import org.jspecify.annotations.NullMarked;
