package io.zapas.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real child JVM is killed without warning; the same command afterwards ends like an undisturbed run. */
@Tag("benchmark") // takes minutes
class KilledRunTest {
    private static final int MOMENTS = 8;

    @TempDir
    Path folder;

    @Test
    void killedAtAnyMomentTheSameCommandEndsWithTheSameFigures() throws Exception {
        Path input = SmallShop.in(folder.resolve("input"));
        long started = System.nanoTime();
        assertThat(finish(input, folder.resolve("undisturbed"))).isZero();
        long whole = System.nanoTime() - started;
        Map<String, String> expected = SmallShop.figures(folder.resolve("undisturbed"));
        assertThat(expected).containsKeys("restock.csv", "forecast.csv", "cancellations.csv");

        int killed = 0;
        for (int moment = 1; moment <= MOMENTS; moment++) {
            Path output = folder.resolve("killed-" + moment);
            // from the first third on: before that the JVM starts and nothing is written
            long wait = whole / 3 + whole * 2 / 3 * moment / (MOMENTS + 1);
            Process run = start(input, output);
            if (!run.waitFor(wait, TimeUnit.NANOSECONDS)) {
                run.destroyForcibly().waitFor();
                killed++;
            }
            assertThat(finish(input, output))
                    .as("moment %d: %s", moment, Files.readString(log(output)))
                    .isZero();
            assertThat(SmallShop.figures(output)).as("moment %d", moment).isEqualTo(expected);
        }
        assertThat(killed).isGreaterThanOrEqualTo(MOMENTS / 2);
    }

    private static Path log(Path output) {
        return output.resolveSibling(output.getFileName() + ".log");
    }

    private static int finish(Path input, Path output) throws IOException, InterruptedException {
        return start(input, output).waitFor();
    }

    private static Process start(Path input, Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.zapas.Zapas",
                "--input=" + input,
                "--output=" + output));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(output).toFile())
                .start();
    }
}
