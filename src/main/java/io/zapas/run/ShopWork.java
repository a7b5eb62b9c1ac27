package io.zapas.run;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;

/** What the steps of one execution of {@code shopNight} share. Each execution has its own: two shops are at work at once. */
final class ShopWork implements JobExecutionListener {
    private static final String OWNER = "shopNight";

    private final Run run;
    private final Ledger ledger;
    private final JobRepository jobs;
    private final Shop shop;
    private final int shopId;
    private @Nullable RunState state;

    ShopWork(Run run, Ledger ledger, JobRepository jobs, Shop shop) {
        this.run = run;
        this.ledger = ledger;
        this.jobs = jobs;
        this.shop = shop;
        this.shopId = ledger.shops().idOf(shop.name());
    }

    /** From here on what the ledger holds of the shop's results is of this job instance. */
    @Override
    public void beforeJob(JobExecution execution) {
        state = new RunState(execution, jobs);
        ledger.inTransaction(() ->
                ledger.results().save(shopId, OWNER, execution.getJobInstance().getInstanceId()));
    }

    /** Whether no other instance has put its own results where this one left off. */
    boolean isWhereItWasLeft(JobExecution execution) {
        return ledger.results()
                .find(shopId, OWNER, Long.class)
                .filter(owner -> owner == execution.getJobInstance().getInstanceId())
                .isPresent();
    }

    Run run() {
        return run;
    }

    Ledger ledger() {
        return ledger;
    }

    Shop shop() {
        return shop;
    }

    int shopId() {
        return shopId;
    }

    RunState state() {
        if (state == null) {
            throw new IllegalStateException("no job has begun");
        }
        return state;
    }

    LocalDate asOf() {
        return state().asOf();
    }

    StepFacts facts() {
        return StepFacts.of(ledger, run, shopId, asOf());
    }
}
