/**
 * Series in, {@link io.zapas.forecast.Forecast} or {@link io.zapas.forecast.NotForecastable} out. Pure: knows neither
 * Spring, nor SQL, nor POI, nor the clock. Everything here is deterministic to the bit, whatever the number of threads.
 */
@NullMarked
package io.zapas.forecast;

import org.jspecify.annotations.NullMarked;
