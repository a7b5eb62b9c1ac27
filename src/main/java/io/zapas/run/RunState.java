package io.zapas.run;

import io.zapas.report.files.RunFacts;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** What a shop's job knows of itself, kept with its execution so that a resumed run and the next night know it too. */
final class RunState {
    private final JobExecution execution;
    private final JobRepository jobs;

    RunState(JobExecution execution, JobRepository jobs) {
        this.execution = execution;
        this.jobs = jobs;
    }

    /** Of everything that the shop's figures depend on. */
    String fingerprint() {
        return String.valueOf(execution.getJobParameters().getString(ShopStep.INPUTS));
    }

    LocalDate asOf() {
        return LocalDate.parse(execution.getExecutionContext().getString("asOf"));
    }

    void asOf(LocalDate day) {
        execution.getExecutionContext().putString("asOf", day.toString());
        jobs.updateExecutionContext(execution);
    }

    /** The framework's counts by step, over all executions of the job: those before a restart count too. */
    Map<String, RunFacts.StepCount> steps() {
        Map<String, RunFacts.StepCount> steps = new LinkedHashMap<>();
        jobs.getJobExecutions(execution.getJobInstance()).stream()
                .flatMap(each -> each.getStepExecutions().stream())
                .sorted(java.util.Comparator.comparing(StepExecution::getId))
                .forEach(step -> steps.merge(step.getStepName(), count(step), RunFacts.StepCount::plus));
        return steps;
    }

    private static RunFacts.StepCount count(StepExecution step) {
        return new RunFacts.StepCount(
                1,
                step.getReadCount(),
                step.getFilterCount(),
                step.getWriteCount(),
                time(step).toMillis());
    }

    private static Duration time(StepExecution step) {
        LocalDateTime from = step.getStartTime();
        LocalDateTime to = step.getEndTime();
        return from == null || to == null ? Duration.ZERO : Duration.between(from, to);
    }

    /** @param paths of the files written */
    void report(List<String> paths, String closing, int exitCode) {
        execution.getExecutionContext().putString("files", String.join("\n", paths));
        execution.getExecutionContext().putString("closing", closing);
        execution.getExecutionContext().putInt("exitCode", exitCode);
        jobs.updateExecutionContext(execution);
    }

    List<String> files() {
        return execution.getExecutionContext().getString("files", "").lines().toList();
    }

    String closing() {
        return execution.getExecutionContext().getString("closing", "");
    }

    int exitCode() {
        return execution.getExecutionContext().getInt("exitCode", ExitCode.DONE);
    }
}
