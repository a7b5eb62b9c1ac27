/** Bytes and rows of text out of files, whatever their packing; limits on hostile input live here. */
@NullMarked
package io.zapas.intake.source;

import org.jspecify.annotations.NullMarked;
