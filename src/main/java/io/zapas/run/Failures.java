package io.zapas.run;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what went wrong in words that help, and ends with {@link ExitCode#FAILED}. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger("io.zapas");
    private static final int DATABASE_ALREADY_OPEN = 90020;
    private static final int FILE_CORRUPTED = 90030;

    /** Megabytes: a workbook and the pages of a ledger need more. */
    private static final long FULL = 32;

    private Failures() {}

    static int explain(RuntimeException failure, Path output, PrintWriter err) {
        SQLException sql = cause(failure, SQLException.class);
        if (sql != null && sql.getErrorCode() == DATABASE_ALREADY_OPEN) {
            err.println("another run is at work on " + output + " (its ledger is in use); wait for it to end");
        } else if (sql != null && sql.getErrorCode() == FILE_CORRUPTED) {
            err.println("the ledger in " + output.resolve(".state") + " is damaged; delete that folder and run again:"
                    + " it is rebuilt from the exports (" + sql.getMessage() + ")");
        } else if (cause(failure, FlywayValidateException.class) != null) {
            err.println("the ledger in " + output.resolve(".state") + " was made by a version that this one cannot take"
                    + " over; delete that folder and run again: it is rebuilt from the exports");
        } else {
            if (cause(failure, Closing.NoReport.class) == null) {
                LOG.error("the run failed", failure);
            }
            err.println("failed: " + failure.getMessage() + room(output) + "; the same command resumes");
        }
        return ExitCode.FAILED;
    }

    /** Libraries hide a full disk behind what they could not close or roll back. A folder that is not there yet tells 0. */
    private static String room(Path output) {
        Path there = output.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        long megabytes = there.toFile().getUsableSpace() >> 20;
        return megabytes < FULL ? "; the disk of " + output + " is full (" + megabytes + " MB left): make room" : "";
    }

    private static <T> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
