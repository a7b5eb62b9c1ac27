package io.zapas.run;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** What one step tells the next, kept with the job so that a resumed run knows it. */
final class RunState {
    private static final String TIME = "time.";

    private final ExecutionContext context;

    RunState(ExecutionContext context) {
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

    /** How long a step took. */
    void took(String step, Duration time) {
        context.putLong(TIME + step, time.toMillis());
    }

    Map<String, Duration> timings() {
        Map<String, Duration> timings = new TreeMap<>();
        context.entrySet().forEach(entry -> {
            if (entry.getKey().startsWith(TIME)) {
                timings.put(entry.getKey().substring(TIME.length()), Duration.ofMillis((Long) entry.getValue()));
            }
        });
        return timings;
    }

    /** Rows that the import read, not counting files that were known already. */
    void imported(long rows) {
        context.putLong("imported", rows);
    }

    Map<String, Long> perSecond() {
        long rows = context.getLong("imported", 0);
        Duration time = timings().get("importExports");
        return time == null || rows == 0
                ? Map.of()
                : Map.of("imported_rows", Math.round(rows * 1000.0 / Math.max(1, time.toMillis())));
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
