package io.zapas.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** The last word of a run: where each shop's workbook is and the figures that matter, which shops failed, and the exit code. */
final class Closing implements Tasklet {
    static final String EXIT_CODE = "exitCode";
    private static final Logger LOG = LoggerFactory.getLogger("io.zapas");

    private final Run run;
    private final JobRepository jobs;

    Closing(Run run, JobRepository jobs) {
        this.run = run;
        this.jobs = jobs;
    }

    /** No shop has a report; the log has told already what went wrong with each. */
    static final class NoReport extends RuntimeException {
        NoReport(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        JobExecution night = contribution.getStepExecution().getJobExecution();
        List<StepExecution> shops = night.getStepExecutions().stream()
                .filter(step -> step.getExecutionContext().containsKey(ShopStep.SHOP))
                .sorted(Comparator.comparing(step -> run.shops().indexOf(run.shop(name(step)))))
                .toList();
        List<String> failed = new ArrayList<>();
        int exitCode = ExitCode.DONE;
        for (StepExecution step : shops) {
            if (step.getStatus() == BatchStatus.COMPLETED) {
                exitCode = Math.max(exitCode, tell(step));
            } else {
                failed.add(name(step));
                exitCode = ExitCode.DONE_WITH_LOSSES;
            }
        }
        if (failed.size() == shops.size()) {
            throw new NoReport(shops.get(0).getFailureExceptions().get(0));
        }
        if (!failed.isEmpty()) {
            LOG.warn("shops without a report: {}; the same command runs them again, and no other", failed);
        }
        night.getExecutionContext().putInt(EXIT_CODE, exitCode);
        return RepeatStatus.FINISHED;
    }

    private int tell(StepExecution step) {
        long id = step.getExecutionContext().getLong(ShopStep.EXECUTION);
        RunState state = new RunState(Objects.requireNonNull(jobs.getJobExecution(id)), jobs);
        boolean already = step.getExecutionContext().containsKey(ShopStep.ALREADY);
        LOG.info(
                "{}{}",
                already ? "done already with these very inputs (--rerun works it out again): " : "",
                state.closing());
        return state.exitCode();
    }

    private static String name(StepExecution step) {
        return step.getExecutionContext().getString(ShopStep.SHOP);
    }
}
