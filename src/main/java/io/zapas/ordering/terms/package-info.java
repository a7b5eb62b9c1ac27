/** How a SKU is bought: terms stated, observed or assumed; calendars, classes, service levels. */
@NullMarked
package io.zapas.ordering.terms;

import org.jspecify.annotations.NullMarked;
