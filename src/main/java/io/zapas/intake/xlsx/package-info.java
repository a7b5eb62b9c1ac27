/** Workbooks, streamed. */
@NullMarked
package io.zapas.intake.xlsx;

import org.jspecify.annotations.NullMarked;
