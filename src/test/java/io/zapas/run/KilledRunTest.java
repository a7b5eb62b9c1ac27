package io.zapas.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real child JVM is killed without warning; the same command afterwards ends like an undisturbed run. */
class KilledRunTest {
    /** A moment of a run: so long after its log first said so. The log names each step of a shop at its end. */
    private record Moment(String after, int millis) {
        Moment {
            assertThat(millis).isNotNegative();
        }
    }

    private static final List<Moment> MOMENTS = List.of(
            new Moment("looking at", 900), // the ledger is made
            new Moment("looking at", 2_500),
            new Moment("fbs-", 0), // within the import
            new Moment("importing", 0), // demand
            new Moment("importing", 150),
            new Moment("demand of", 400), // forecast
            new Moment("forecasting", 0), // cancellations
            new Moment("cancellations of", 100), // restock
            new Moment("planning", 200), // workbooks
            new Moment("planning", 1_500));

    private static Map<String, String> north = Map.of();
    private static Map<String, String> south = Map.of();

    @TempDir
    Path folder;

    private final Set<Integer> killed = new ConcurrentSkipListSet<>();

    @BeforeAll
    static void undisturbed(@TempDir Path once) {
        Path input = once.resolve("input");
        TwoShops.north(input);
        TwoShops.south(input);
        Path output = once.resolve("output");
        assertThat(new NightlyRun(Clock.systemUTC()).run("--input=" + input, "--output=" + output))
                .isZero();
        north = TwoShops.figures(output, TwoShops.NORTH_AS_OF, "north");
        south = TwoShops.figures(output, TwoShops.SOUTH_AS_OF, "south");
        assertThat(north).isNotEmpty();
        assertThat(south).isNotEmpty();
    }

    /** Both shops are at work when it happens: one past the step that is named, the other wherever it is. */
    @ParameterizedTest
    @CsvSource({"orders.csv:, 0", "demand of north, 0", "forecasting south, 0", "planning south, 50"})
    void killedAmidTwoShopsBothEndWithTheSameFigures(String after, int millis) throws Exception {
        Path input = folder.resolve("input");
        TwoShops.north(input);
        TwoShops.south(input);
        Path output = folder.resolve("killed");
        Process run = start(input, output);
        waitFor(run, output, new Moment(after, millis));
        assertThat(run.isAlive()).as(log(output)).isTrue();
        run.destroyForcibly().waitFor();

        assertThat(start(input, output).waitFor()).as(log(output)).isZero();
        assertThat(log(output)).contains("was cut off");
        assertThat(TwoShops.figures(output, TwoShops.NORTH_AS_OF, "north")).isEqualTo(north);
        assertThat(TwoShops.figures(output, TwoShops.SOUTH_AS_OF, "south")).isEqualTo(south);
    }

    @Test
    @Tag("benchmark")
    void killedInAnyStepTheSameCommandEndsWithTheSameFigures() throws Exception {
        Path input = SmallShop.in(folder.resolve("input"));
        Path undisturbed = folder.resolve("undisturbed");
        assertThat(start(input, undisturbed).waitFor()).as(log(undisturbed)).isZero();
        Map<String, String> expected = SmallShop.figures(undisturbed);
        assertThat(expected).containsKeys("restock.csv", "forecast.csv", "cancellations.csv");

        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < MOMENTS.size(); i++) {
                int moment = i;
                all.add(two.submit(() -> killThenRepeat(input, moment, expected)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            two.shutdownNow();
        }
        assertThat(killed)
                .as("runs that were still alive when they were killed")
                .hasSizeGreaterThanOrEqualTo(8);
    }

    private Void killThenRepeat(Path input, int moment, Map<String, String> expected) throws Exception {
        Path output = folder.resolve("killed-" + moment);
        Process run = start(input, output);
        waitFor(run, output, MOMENTS.get(moment));
        if (run.isAlive()) {
            run.destroyForcibly().waitFor();
            killed.add(moment);
        }
        assertThat(start(input, output).waitFor())
                .as("%s: %s", MOMENTS.get(moment), log(output))
                .isZero();
        assertThat(SmallShop.figures(output)).as("%s", MOMENTS.get(moment)).isEqualTo(expected);
        return null;
    }

    private static void waitFor(Process run, Path output, Moment moment) throws Exception {
        while (run.isAlive() && !log(output).contains(moment.after())) {
            Thread.sleep(5);
        }
        Thread.sleep(moment.millis());
    }

    private static String log(Path output) throws IOException {
        return Files.readString(logFile(output));
    }

    private static Path logFile(Path output) {
        return output.resolveSibling(output.getFileName() + ".log");
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
                .redirectOutput(logFile(output).toFile())
                .start();
    }
}
