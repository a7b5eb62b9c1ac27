package io.zapas.run;

import io.zapas.demand.DemandSeries;
import io.zapas.forecast.Outcome;
import io.zapas.store.CancelledLineTable.Stored;
import io.zapas.store.SeriesResultTable.Keyed;
import io.zapas.store.SeriesResultTable.Result;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The night of one shop, as a table of contents. Built anew for each execution, because its readers and writers hold the
 * state of one: a shop at work beside it has its own. Every step ends in the same tables when it is begun again: the import
 * and the forecast go on after what was committed, the others, which have to see the whole shop, begin with its first item.
 */
final class ShopNight {
    static final String NAME = "shopNight";
    private static final String MINIMUM_KEPT = "supplier minimum kept";

    private final JobRepository jobs;
    private final PlatformTransactionManager tx;
    private final AsyncTaskExecutor threads;
    private final ShopWork work;
    private final Ledger ledger;
    private @Nullable ForecastDemand forecaster;
    private @Nullable AnalyseCancellations causes;
    private @Nullable PlanRestock plan;

    ShopNight(JobRepository jobs, PlatformTransactionManager tx, AsyncTaskExecutor threads, ShopWork work) {
        this.jobs = jobs;
        this.tx = tx;
        this.threads = threads;
        this.work = work;
        this.ledger = work.ledger();
    }

    Job job() {
        return new JobBuilder(NAME, jobs)
                .listener(work)
                .start(importExports())
                .next(rebuildDemand())
                .next(wholeShop("learnForecast", "forecastDemand", this::forecaster))
                .next(forecastDemand())
                .next(analyseCancellations())
                .next(wholeShop("tunePolicy", "planShop", this::plan))
                .next(planShop())
                .next(supplierMinimum())
                .next(writeReport())
                .build();
    }

    private Step importExports() {
        ImportExports rows = new ImportExports(work);
        return this.<ImportExports.Line, ImportExports.Line>chunks("importExports", 20_000, "importing", "rows")
                .reader(rows)
                .writer(rows)
                .build();
    }

    private Step rebuildDemand() {
        RebuildDemand demand = new RebuildDemand(work);
        return this.<DemandSeries, DemandSeries>chunks("rebuildDemand", 1_000, "demand of", "series")
                .reader(Rows.fromTheFirst(demand::series, demand::saveAccount))
                .writer(chunk -> demand.write(List.copyOf(chunk.getItems())))
                .build();
    }

    private Step forecastDemand() {
        return this.<Keyed<DemandSeries>, Keyed<Outcome>>chunks("forecastDemand", 250, "forecasting", "series")
                .reader(Rows.goingOn(() -> ledger.demand().all(work.shopId()).iterator(), () -> forecaster = null))
                .processor(result -> forecaster().forecast(result))
                .taskExecutor(threads)
                .writer(chunk -> ledger.forecasts().save(List.copyOf(chunk.getItems())))
                .build();
    }

    /** Every order line is shown to the analysis; those cancelled, which are few, are judged. */
    private Step analyseCancellations() {
        return this.<Stored, Stored>chunks("analyseCancellations", 5_000, "cancellations of", "cancelled lines")
                .reader(Rows.fromTheFirst(
                        () -> {
                            causes = new AnalyseCancellations(work.facts());
                            return causes.cancelled();
                        },
                        () -> {
                            causes().save();
                            causes = null;
                        }))
                .processor(row -> causes().judge(row))
                .writer(chunk -> causes().write(chunk.getItems()))
                .build();
    }

    private Step planShop() {
        return this.<List<Result>, PlanInputs.PlannedSku>chunks("planShop", 250, "planning", "SKUs")
                .reader(Rows.fromTheFirst(
                        () -> {
                            ledger.results().delete(work.shopId(), MINIMUM_KEPT);
                            return plan().skus();
                        },
                        () -> {
                            plan().save();
                            plan = null;
                        }))
                .processor(sku -> plan().plan(sku))
                .taskExecutor(threads)
                .writer(chunk -> plan().write(chunk.getItems()))
                .build();
    }

    /** A supplier's minimum binds orders of the whole shop. The mark moves with the plans, so none is raised twice. */
    private Step supplierMinimum() {
        return once("supplierMinimum", () -> {
            if (ledger.results()
                    .find(work.shopId(), MINIMUM_KEPT, Boolean.class)
                    .isEmpty()) {
                PlanRestock.keepMinimum(ledger.plans(), work.shopId());
                ledger.results().save(work.shopId(), MINIMUM_KEPT, true);
            }
        });
    }

    private Step writeReport() {
        return once("writeReport", () -> new WriteWorkbooks(work).write());
    }

    private ForecastDemand forecaster() {
        if (forecaster == null) {
            forecaster = ForecastDemand.learn(work.facts());
        }
        return forecaster;
    }

    private AnalyseCancellations causes() {
        return java.util.Objects.requireNonNull(causes);
    }

    private PlanRestock plan() {
        if (plan == null) {
            plan = new PlanRestock(work.facts());
        }
        return plan;
    }

    private <I, O> ChunkOrientedStepBuilder<I, O> chunks(String name, int size, String label, String unit) {
        return new StepBuilder(name, jobs)
                .<I, O>chunk(size)
                .transactionManager(tx)
                .listener(new Progress(
                        label + " " + work.shop().name(), unit, work.run().isOnlyShop()));
    }

    private Step once(String name, Runnable task) {
        return new StepBuilder(name, jobs)
                .tasklet(
                        (contribution, context) -> {
                            task.run();
                            return RepeatStatus.FINISHED;
                        },
                        tx)
                .build();
    }

    /**
     * What has to be learnt from the whole shop lives in memory: a job that is restarted learns it again, unless the step
     * that needs it is done.
     */
    private Step wholeShop(String name, String neededBy, Supplier<?> learnt) {
        return new StepBuilder(name, jobs)
                .tasklet(
                        (contribution, context) -> {
                            StepExecution now = contribution.getStepExecution();
                            StepExecution needing = jobs.getLastStepExecution(
                                    now.getJobExecution().getJobInstance(), neededBy);
                            if (needing == null || needing.getStatus() != BatchStatus.COMPLETED) {
                                learnt.get();
                            }
                            return RepeatStatus.FINISHED;
                        },
                        tx)
                .allowStartIfComplete(true)
                .build();
    }
}
