/** Summary, Decisions, Changes. */
@NullMarked
package io.zapas.report.summary;

import org.jspecify.annotations.NullMarked;
