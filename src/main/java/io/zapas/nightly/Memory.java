package io.zapas.nightly;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** What one step tells the next, kept with the job so that a resumed run knows it. */
final class Memory {
    private final ExecutionContext context;

    Memory(ExecutionContext context) {
        this.context = context;
    }

    LocalDate asOf() {
        return LocalDate.parse(context.getString("asOf"));
    }

    void asOf(LocalDate day) {
        context.putString("asOf", day.toString());
    }

    Set<String> failedShops() {
        String names = context.getString("failedShops", "");
        return names.isEmpty() ? Set.of() : Set.of(names.split("\n"));
    }

    void fail(String shop) {
        String names = context.getString("failedShops", "");
        context.putString("failedShops", names.isEmpty() ? shop : names + "\n" + shop);
    }

    /** Paths of the workbooks written, the main one first. */
    void workbooks(String paths) {
        context.putString("workbooks", paths);
    }

    String workbooks() {
        return context.getString("workbooks", "");
    }

    /** The closing line. */
    void closing(String line, int exitCode) {
        context.putString("closing", line);
        context.putInt("exitCode", exitCode);
    }

    String closing() {
        return context.getString("closing", "");
    }

    int exitCode() {
        return context.getInt("exitCode", ExitCode.DONE);
    }
}
