/** Orders, sales and returns: the rows of exports and what they mean at as-of. */
@NullMarked
package io.zapas.shop.orders;

import org.jspecify.annotations.NullMarked;
