/** Delimited text. */
@NullMarked
package io.zapas.intake.csv;

import org.jspecify.annotations.NullMarked;
