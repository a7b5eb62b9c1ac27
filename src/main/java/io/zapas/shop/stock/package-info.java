/** Stock: the rows of exports, its history, and what there is at as-of. */
@NullMarked
package io.zapas.shop.stock;

import org.jspecify.annotations.NullMarked;
