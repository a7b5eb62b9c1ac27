/** Products: what exports tell of them, the catalogue first. */
@NullMarked
package io.zapas.shop.catalogue;

import org.jspecify.annotations.NullMarked;
