package io.zapas.nightly;

import java.io.PrintWriter;
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

    private Failures() {}

    static int explain(RuntimeException failure, Path output, PrintWriter err) {
        SQLException sql = sqlCause(failure);
        if (sql != null && sql.getErrorCode() == DATABASE_ALREADY_OPEN) {
            err.println("another run is at work on " + output + " (its ledger is in use); wait for it to end");
        } else if (sql != null && sql.getErrorCode() == FILE_CORRUPTED) {
            err.println("the ledger in " + output.resolve(".state") + " is damaged; delete that folder and run again:"
                    + " it is rebuilt from the exports (" + sql.getMessage() + ")");
        } else if (isOfAnotherVersion(failure)) {
            err.println("the ledger in " + output.resolve(".state") + " was made by a version that this one cannot take"
                    + " over; delete that folder and run again: it is rebuilt from the exports");
        } else {
            LOG.error("the run failed", failure);
            err.println("failed: " + failure.getMessage() + "; the same command resumes");
        }
        return ExitCode.FAILED;
    }

    private static boolean isOfAnotherVersion(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywayValidateException) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
