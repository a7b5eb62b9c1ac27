/** Forecast explorer and Accuracy. */
@NullMarked
package io.zapas.report.forecast;

import org.jspecify.annotations.NullMarked;
