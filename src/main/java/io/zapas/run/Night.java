package io.zapas.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Runs the job {@code night}, which is a new instance each time: what is done or resumed is decided for each shop. */
final class Night {
    private static final Logger LOG = LoggerFactory.getLogger("io.zapas");

    private final JobOperator operator;
    private final JobRepository jobs;
    private final Job night;

    Night(JobOperator operator, JobRepository jobs, Job night) {
        this.operator = operator;
        this.jobs = jobs;
        this.night = night;
    }

    /** @return the exit code */
    int run() {
        recover(ShopNight.NAME);
        recover(NightJob.NAME);
        JobExecution execution = execution();
        if (execution.getExecutionContext().containsKey(Closing.EXIT_CODE)) {
            return execution.getExecutionContext().getInt(Closing.EXIT_CODE);
        }
        Throwable cause = execution.getStepExecutions().stream()
                .sorted(java.util.Comparator.comparing(StepExecution::getId).reversed())
                .flatMap(step -> step.getFailureExceptions().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the night ended as " + execution.getStatus()));
        throw cause instanceof RuntimeException told ? told : new IllegalStateException(cause.getMessage(), cause);
    }

    private JobExecution execution() {
        try {
            return operator.start(
                    night,
                    new JobParametersBuilder()
                            .addLong(
                                    "number",
                                    jobs.findJobInstances(NightJob.NAME).size() + 1L)
                            .toJobParameters());
        } catch (JobExecutionException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The ledger's lock is ours, so nobody is at work on what still looks alive: that run was killed. */
    private void recover(String job) {
        for (JobExecution killed : jobs.findRunningJobExecutions(job)) {
            LOG.info("the run of {} was cut off", killed.getCreateTime());
            operator.recover(killed);
        }
    }
}
