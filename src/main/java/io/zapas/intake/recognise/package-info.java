/** Which format a table has, told by its first rows, never by its name. */
@NullMarked
package io.zapas.intake.recognise;

import org.jspecify.annotations.NullMarked;
