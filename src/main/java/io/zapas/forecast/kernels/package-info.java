/** Textbook rules for the mean, each a pure function of a history. */
@NullMarked
package io.zapas.forecast.kernels;

import org.jspecify.annotations.NullMarked;
