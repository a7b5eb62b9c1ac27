/** Rolled origins and the errors on them. */
@NullMarked
package io.zapas.forecast.backtest;

import org.jspecify.annotations.NullMarked;
