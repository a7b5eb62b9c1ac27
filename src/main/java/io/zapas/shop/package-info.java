/** Pure. What is known of one shop at as-of: the facts that every feature reads. Depends on nothing of the house. */
@NullMarked
package io.zapas.shop;

import org.jspecify.annotations.NullMarked;
