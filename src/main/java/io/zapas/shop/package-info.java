/**
 * What is known of one shop at as-of: pure records and rules over the rows of its exports, read once ({@link
 * io.zapas.shop.ShopFacts}). Knows no SQL, no files, no clock; every other package may use it, it uses none of them.
 */
@NullMarked
package io.zapas.shop;

import org.jspecify.annotations.NullMarked;
