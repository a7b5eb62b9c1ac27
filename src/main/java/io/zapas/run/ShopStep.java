package io.zapas.run;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * A step of the night: does its work shop by shop. A shop that fails is left out of the steps after it, and the others go
 * on; if none is left the step fails. Work begun twice must end as if done once.
 */
abstract class ShopStep implements Tasklet {
    private static final Logger LOG = LoggerFactory.getLogger("io.zapas");

    private final Run run;
    private final Ledger ledger;

    ShopStep(Run run, Ledger ledger) {
        this.run = run;
        this.ledger = ledger;
    }

    /** The step's work for one shop; commits as it goes. */
    abstract void work(Shop shop, int shopId, RunState memory);

    final Run run() {
        return run;
    }

    final Ledger ledger() {
        return ledger;
    }

    @Override
    public final RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        RunState memory = new RunState(
                context.getStepContext().getStepExecution().getJobExecution().getExecutionContext());
        long started = System.nanoTime();
        RuntimeException last = null;
        int worked = 0;
        for (Shop shop : run.shops()) {
            if (memory.failedShops().contains(shop.name())) {
                continue;
            }
            try {
                work(shop, ledger.shops().idOf(shop.name()), memory);
                worked++;
            } catch (RuntimeException e) {
                LOG.error("shop {}: {}", shop.name(), e.getMessage(), e);
                last = e;
                memory.fail(shop.name());
            }
        }
        if (worked == 0 && last != null) {
            throw new ShopFailed(last);
        }
        memory.took(contribution.getStepExecution().getStepName(), Duration.ofNanos(System.nanoTime() - started));
        after(memory);
        return RepeatStatus.FINISHED;
    }

    /** Work that concerns all shops together. */
    void after(RunState memory) {}
}
