package io.zapas.cancellation.cost;

import io.zapas.cancellation.Cause;

/** What one probable cause costs, in one currency. */
public record CauseLoss(Cause cause, Loss loss) {}
