/**
 * Order lines in; causes and faults, rates by week, money and evidence out, all by {@link io.zapas.cancellation.CancellationAnalysis}.
 * Pure: knows neither Spring, nor SQL, nor POI, nor the clock. Causes are data ({@code causes.yaml}); fault is never derived from a
 * reason id alone. What stands here every package below may use; below, the arrows point from {@code risk} to {@code evidence} to
 * {@code declared}, and from {@code cost} to {@code index} to {@code declared}; {@code driver} and {@code maturity} use none.
 */
@NullMarked
package io.zapas.cancellation;

import org.jspecify.annotations.NullMarked;
