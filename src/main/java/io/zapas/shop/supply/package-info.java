/** Purchase orders, supply terms, shutdowns, what was approved and what is on its way. */
@NullMarked
package io.zapas.shop.supply;

import org.jspecify.annotations.NullMarked;
