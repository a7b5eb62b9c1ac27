/**
 * Pure. A demand series becomes the predictive distribution of what will be asked for. {@link
 * io.zapas.forecast.Forecaster} learns what the shop's series share and forecasts each by itself; {@code pool} may use {@code
 * distribution}, {@code backtest} and {@code kernels}, each of these only those named after it; the records here are used by all.
 */
@NullMarked
package io.zapas.forecast;

import org.jspecify.annotations.NullMarked;
