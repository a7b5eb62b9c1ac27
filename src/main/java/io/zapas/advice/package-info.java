/** Pure. What to do about it: decisions, changes, scores. What it says of a SKU holds on every sheet. */
@NullMarked
package io.zapas.advice;

import org.jspecify.annotations.NullMarked;
