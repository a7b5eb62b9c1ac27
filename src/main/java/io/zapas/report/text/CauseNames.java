package io.zapas.report.text;

import io.zapas.cancellation.Cause;

/** What a cause is called: the names belong to the taxonomy, which a user may have extended. */
@FunctionalInterface
public interface CauseNames {
    String of(Cause cause, Language language);
}
