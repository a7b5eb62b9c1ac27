package io.zapas.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;

/** The last word of a run: where the workbook is, and the figures that matter. */
final class Closing {
    private static final Logger LOG = LoggerFactory.getLogger("io.zapas");

    private Closing() {}

    static int done(JobExecution execution) {
        RunState memory = new RunState(execution.getExecutionContext());
        LOG.info(memory.closing());
        return memory.exitCode();
    }

    static int alreadyDone(JobExecution execution) {
        RunState memory = new RunState(execution.getExecutionContext());
        LOG.info("done already with these very inputs (--rerun works it out again): {}", memory.closing());
        return memory.exitCode();
    }

    /** Whether the workbooks of a finished run are still where it put them, and no shop had failed. */
    static boolean stillThere(JobExecution execution) {
        RunState memory = new RunState(execution.getExecutionContext());
        return memory.failedShops().isEmpty()
                && memory.workbooks().lines().allMatch(path -> Files.exists(Path.of(path)));
    }
}
