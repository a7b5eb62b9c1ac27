/** What a limited amount of money should buy. */
@NullMarked
package io.zapas.ordering.budget;

import org.jspecify.annotations.NullMarked;
