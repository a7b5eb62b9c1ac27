package io.zapas.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Starts the job, resumes it where an earlier run of the same command stopped, or finds that it is done already. */
final class Night {
    private static final Logger LOG = LoggerFactory.getLogger("io.zapas");

    private final JobOperator operator;
    private final JobRepository jobs;
    private final Job job;
    private final Run run;

    Night(JobOperator operator, JobRepository jobs, Job job, Run run) {
        this.operator = operator;
        this.jobs = jobs;
        this.job = job;
        this.run = run;
    }

    int spend(boolean rerun) {
        long number = 1;
        JobExecution last = last(number);
        while (last != null && isOver(last) && last(number + 1) != null) {
            last = last(++number);
        }
        try {
            if (last == null) {
                return end(operator.start(job, parameters(number)));
            }
            if (!isOver(last)) {
                LOG.info("resuming the run of {}", last.getCreateTime());
                if (last.isRunning()) {
                    // the ledger's lock is ours, so nobody is at work on it: that run was killed
                    last = operator.recover(last);
                }
                return end(operator.restart(last));
            }
            if (rerun || !Closing.stillThere(last)) {
                return end(operator.start(job, parameters(number + 1)));
            }
        } catch (org.springframework.batch.core.job.JobExecutionException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return Closing.alreadyDone(last);
    }

    private int end(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return Closing.done(execution);
        }
        List<Throwable> causes = execution.getAllFailureExceptions();
        throw causes.isEmpty()
                ? new IllegalStateException("the job ended as " + execution.getStatus())
                : new IllegalStateException(causes.get(0).getMessage(), causes.get(0));
    }

    private static boolean isOver(JobExecution execution) {
        return execution.getStatus() == BatchStatus.COMPLETED;
    }

    private @Nullable JobExecution last(long number) {
        return jobs.getLastJobExecution(NightlyJob.NAME, parameters(number));
    }

    /** What makes two runs the same; {@code number} tells a forced repetition from the run it repeats. */
    private JobParameters parameters(long number) {
        return new JobParametersBuilder()
                .addString("inputs", run.fingerprint())
                .addLong("number", number)
                .toJobParameters();
    }
}
