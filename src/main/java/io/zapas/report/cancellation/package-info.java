/** Cancellations, Root causes, Error index, Orders at risk. */
@NullMarked
package io.zapas.report.cancellation;

import org.jspecify.annotations.NullMarked;
