/** What platforms and buyers say: taxonomy, wordings, the declared cause. */
@NullMarked
package io.zapas.cancellation.declared;

import org.jspecify.annotations.NullMarked;
