/**
 * The shell: the only place that knows Spring Batch. {@link io.zapas.nightly.NightlyJob} is the table of contents, {@link
 * io.zapas.nightly.NightlyRun} starts it, resumes it and says how it ended; one class per step.
 */
@NullMarked
package io.zapas.nightly;

import org.jspecify.annotations.NullMarked;
