/**
 * Order lines in; causes and faults, rates by week, money and evidence out. Pure: knows neither Spring, nor SQL, nor POI,
 * nor the clock. KnownCauses are data ({@code causes.yaml}); fault is never derived from a reason id alone.
 */
@NullMarked
package io.zapas.cancellation;

import org.jspecify.annotations.NullMarked;
