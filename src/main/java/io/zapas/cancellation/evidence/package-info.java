/** Named rules that read facts where nothing is declared, and what they read. */
@NullMarked
package io.zapas.cancellation.evidence;

import org.jspecify.annotations.NullMarked;
