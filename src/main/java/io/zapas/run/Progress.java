package io.zapas.run;

import java.io.Console;
import java.lang.reflect.Method;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far a step is: a bar on a terminal, a line at its start and end everywhere else. */
final class Progress implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("io.zapas");
    private static final boolean TERMINAL = isTerminal();

    private final String label;
    private final String unit;
    private final @Nullable ProgressBar bar;
    private final long started = System.nanoTime();
    private long done;

    private Progress(String label, String unit, long total) {
        this.label = label;
        this.unit = unit;
        this.bar = TERMINAL
                ? new ProgressBarBuilder()
                        .setTaskName(label)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build()
                : null;
    }

    static Progress of(String label, String unit, long total) {
        return new Progress(label, unit, total);
    }

    void advance(long count) {
        done += count;
        if (bar != null) {
            bar.stepBy(count);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        LOG.info(
                "{}: {} {} in {} s ({} a second)",
                label,
                done,
                unit,
                Math.round(seconds * 10) / 10.0,
                Math.round(done / Math.max(seconds, 1e-3)));
    }

    /** Since JDK 22 there is a console even under cron, and only {@code isTerminal} tells; before that method, null does. */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            Method isTerminal = Console.class.getMethod("isTerminal");
            return (Boolean) isTerminal.invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
