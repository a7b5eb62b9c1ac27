/** Ways of ordering played on the shop's own history; the policy is tuned by it. */
@NullMarked
package io.zapas.ordering.replay;

import org.jspecify.annotations.NullMarked;
