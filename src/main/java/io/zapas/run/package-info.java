/**
 * The shell: the only place that knows Spring Batch. {@link io.zapas.run.NightlyJob} is the table of contents, {@link
 * io.zapas.run.NightlyRun} starts it, resumes it and says how it ended; one class per step.
 */
@NullMarked
package io.zapas.run;

import org.jspecify.annotations.NullMarked;
