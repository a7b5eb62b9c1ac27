/** What a kind of export consists of, what a format says about it, and how raw rows become typed ones. */
@NullMarked
package io.zapas.intake.schema;

import org.jspecify.annotations.NullMarked;
