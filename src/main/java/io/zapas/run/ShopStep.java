package io.zapas.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.FatalStepExecutionException;
import org.springframework.batch.core.step.StepExecution;

/**
 * The worker's side of a partition of {@code night}: starts the job of one shop, resumes it where it failed or was killed, or
 * finds that it is done already.
 */
final class ShopStep extends AbstractStep {
    /** In the step's context: the shop that the partitioner handed out, the execution of its job, and whether that one is of before. */
    static final String SHOP = "shop";

    static final String EXECUTION = "execution";
    static final String ALREADY = "already";
    /** The parameter that holds the fingerprint of the inputs. */
    static final String INPUTS = "inputs";

    private static final Logger LOG = LoggerFactory.getLogger("io.zapas");

    private final Run run;
    private final Ledger ledger;
    private final JobOperator operator;
    private final JobRepository jobs;
    private final Function<ShopWork, ShopNight> night;

    ShopStep(Run run, Ledger ledger, JobOperator operator, JobRepository jobs, Function<ShopWork, ShopNight> night) {
        super(jobs);
        setName("shop");
        this.run = run;
        this.ledger = ledger;
        this.operator = operator;
        this.jobs = jobs;
        this.night = night;
    }

    @Override
    protected void doExecute(StepExecution step) throws JobExecutionException {
        Shop shop = run.shop(step.getExecutionContext().getString(SHOP));
        try {
            JobExecution execution = execution(step, shop);
            step.getExecutionContext().putLong(EXECUTION, execution.getId());
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw failure(execution);
            }
        } catch (RuntimeException e) {
            LOG.error("shop {}: {}", shop.name(), e.getMessage(), e);
            throw e;
        }
    }

    private JobExecution execution(StepExecution step, Shop shop) throws JobExecutionException {
        shop.inspection(ledger.files().known(ledger.shops().idOf(shop.name())));
        String fingerprint = run.fingerprint(shop);
        long number = 1;
        JobExecution last = last(shop, fingerprint, number);
        for (JobExecution next = last; next != null; next = last(shop, fingerprint, number + 1)) {
            last = next;
            number = numberOf(next);
        }
        ShopWork work = new ShopWork(run, ledger, jobs, shop);
        if (last != null && last.getStatus() == BatchStatus.COMPLETED && !run.rerun() && isWhole(last)) {
            step.getExecutionContext().putString(ALREADY, "");
            return last;
        }
        boolean resumes = last != null && last.getStatus() == BatchStatus.FAILED && work.isWhereItWasLeft(last);
        if (resumes) {
            LOG.info("{}: resuming the run of {}", shop.name(), last.getCreateTime());
        }
        return operator.start(
                night.apply(work).job(), parameters(shop, fingerprint, resumes || last == null ? number : number + 1));
    }

    private @Nullable JobExecution last(Shop shop, String fingerprint, long number) {
        return jobs.getLastJobExecution(ShopNight.NAME, parameters(shop, fingerprint, number));
    }

    private static long numberOf(JobExecution execution) {
        Long number = execution.getJobParameters().getLong("number");
        return number == null ? 1 : number;
    }

    /** What makes two runs the same; {@code number} tells a repetition from the run it repeats. */
    private JobParameters parameters(Shop shop, String fingerprint, long number) {
        return new JobParametersBuilder()
                .addString("shop", shop.name())
                .addString("asOf", run.askedAsOf().map(Object::toString).orElse("newest"))
                .addString(INPUTS, fingerprint)
                .addLong("number", number)
                .toJobParameters();
    }

    /** Whether what the run wrote is still where it put it. */
    private boolean isWhole(JobExecution execution) {
        return new RunState(execution, jobs).files().stream().allMatch(path -> Files.exists(Path.of(path)));
    }

    private static IllegalStateException failure(JobExecution execution) {
        Throwable cause =
                execution.getAllFailureExceptions().stream().findFirst().orElse(null);
        while (cause != null
                && cause.getCause() != null
                && (cause instanceof FatalStepExecutionException || cause instanceof ExecutionException)) {
            cause = cause.getCause();
        }
        return cause == null
                ? new IllegalStateException("the job ended as " + execution.getStatus())
                : new IllegalStateException(cause.getMessage(), cause);
    }
}
