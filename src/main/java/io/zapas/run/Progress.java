package io.zapas.run;

import java.io.Console;
import java.lang.reflect.Method;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.ItemWriteListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;

/** How far a step is: a bar on a terminal, a line at its start and end everywhere else. */
final class Progress implements StepExecutionListener, ItemWriteListener<Object> {
    private static final Logger LOG = LoggerFactory.getLogger("io.zapas");
    private static final boolean TERMINAL = isTerminal();

    private final String label;
    private final String unit;
    private final boolean alone;
    private @Nullable ProgressBar bar;
    private long started;

    /** @param alone whether no other shop draws its bar at the same time */
    Progress(String label, String unit, boolean alone) {
        this.label = label;
        this.unit = unit;
        this.alone = alone;
    }

    @Override
    public void beforeStep(StepExecution step) {
        started = System.nanoTime();
        bar = TERMINAL && alone
                ? new ProgressBarBuilder()
                        .setTaskName(label)
                        .setInitialMax(-1)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build()
                : null;
    }

    @Override
    public void afterWrite(Chunk<?> items) {
        if (bar != null) {
            bar.stepBy(items.size());
        }
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        if (bar != null) {
            bar.close();
        }
        long done = step.getReadCount();
        double seconds = (System.nanoTime() - started) / 1e9;
        LOG.info(
                "{}: {} {} in {} s ({} a second)",
                label,
                done,
                unit,
                Math.round(seconds * 10) / 10.0,
                Math.round(done / Math.max(seconds, 1e-3)));
        return step.getExitStatus();
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
