/**
 * The shell: the only place that knows Spring Batch. Start with the two jobs, which read as tables of contents:
 *
 * <ul>
 *   <li>{@link io.zapas.run.NightJob}: one partition per shop, then the last word ({@code Closing}). {@code ShopStep} is the
 *       worker's side of a partition; it starts, resumes or leaves alone the job of its shop.
 *   <li>{@link io.zapas.run.ShopNight}: that job, step by step. What a step does stands in a class of its own ({@code
 *       ImportExports}, {@code RebuildDemand}, {@code ForecastDemand}, {@code AnalyseCancellations}, {@code PlanRestock}, {@code
 *       WriteWorkbooks}), which knows the ledger and the pure packages, but no step.
 * </ul>
 *
 * <p>Around them: {@link io.zapas.run.NightlyRun} from arguments to exit code, {@code Shops} below the input folder, {@code
 * Settings} each declared once, {@code Ledger} with the tables.
 */
@NullMarked
package io.zapas.run;

import org.jspecify.annotations.NullMarked;
