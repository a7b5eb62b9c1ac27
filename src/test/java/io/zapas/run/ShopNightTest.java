package io.zapas.run;

import static io.zapas.run.TwoShops.NORTH_AS_OF;
import static io.zapas.run.TwoShops.SOUTH_AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.zapas.cancellation.declared.Taxonomy;
import io.zapas.intake.Exports;
import io.zapas.intake.recognise.ExportTable;
import io.zapas.intake.recognise.Inspection;
import io.zapas.intake.schema.Parsed;
import io.zapas.report.text.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each shop's job is its own: its day, its folder, its failure, its restart. */
class ShopNightTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T03:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void shopsOfDifferentAgeReportAsIfAlone() throws IOException {
        Map<String, String> north = alone(TwoShops.north(folder.resolve("only-north")), "north");
        Map<String, String> south = alone(TwoShops.south(folder.resolve("only-south")), "south");
        assertThat(north).containsKeys("restock.csv", "forecast.csv", "cancellations.csv");

        Path both = input();
        Path output = folder.resolve("together");
        assertThat(run(both, output)).isEqualTo(ExitCode.DONE);
        assertThat(TwoShops.figures(output, NORTH_AS_OF, "north")).isEqualTo(north);
        assertThat(TwoShops.figures(output, SOUTH_AS_OF, "south")).isEqualTo(south);

        Path later = folder.resolve("later");
        assertThat(run(folder.resolve("only-north"), later)).isEqualTo(ExitCode.DONE);
        assertThat(run(both, later)).isEqualTo(ExitCode.DONE);
        assertThat(TwoShops.figures(later, NORTH_AS_OF, "north")).isEqualTo(north);
        assertThat(TwoShops.figures(later, SOUTH_AS_OF, "south")).isEqualTo(south);
    }

    @Test
    void aFailedShopIsTheOnlyOneThatRunsAgainAndAtTheFailedStep() throws IOException {
        Map<String, String> south = alone(TwoShops.south(folder.resolve("only-south")), "south");
        Path both = input();
        Path output = folder.resolve("output");
        Path obstacle = output.resolve(SOUTH_AS_OF.toString());
        Files.createDirectories(output);
        Files.writeString(obstacle, "no folder");

        assertThat(run(both, output)).isEqualTo(ExitCode.DONE_WITH_LOSSES);
        Map<String, String> north = TwoShops.figures(output, NORTH_AS_OF, "north");
        Files.delete(obstacle);
        assertThat(run(both, output)).isEqualTo(ExitCode.DONE);

        assertThat(TwoShops.figures(output, NORTH_AS_OF, "north")).isEqualTo(north);
        assertThat(TwoShops.figures(output, SOUTH_AS_OF, "south")).isEqualTo(south);
        try (ConfigurableApplicationContext context = context(output, List.of())) {
            List<JobExecution> executions = executions(context);
            assertThat(executions)
                    .extracting(each -> each.getJobParameters().getString("shop"), JobExecution::getStatus)
                    .containsExactlyInAnyOrder(
                            tuple("north", BatchStatus.COMPLETED),
                            tuple("south", BatchStatus.FAILED),
                            tuple("south", BatchStatus.COMPLETED));
            JobExecution restarted = executions.get(2);
            assertThat(restarted.getStepExecutions())
                    .filteredOn(step -> step.getReadCount() > 0)
                    .isEmpty();
            assertThat(restarted.getStepExecutions())
                    .extracting(StepExecution::getStepName)
                    .contains("writeReport")
                    .doesNotContain("importExports", "rebuildDemand", "forecastDemand", "planShop");
        }
    }

    /** What the failed run had worked out by then is no longer in the ledger: nothing may be taken from there. */
    @Test
    void aFailedRunIsNotResumedOverTheResultsOfAnother() throws IOException {
        Path input = folder.resolve("input");
        Path orders = TwoShops.south(input).resolve("orders.csv");
        Map<String, String> undisturbed = alone(input, "south");
        Path output = folder.resolve("output");
        Path obstacle = output.resolve(SOUTH_AS_OF.toString());
        Files.createDirectories(output);
        Files.writeString(obstacle, "no folder");
        assertThat(run(input, output)).isEqualTo(ExitCode.FAILED);
        Files.delete(obstacle);

        String told = Files.readString(orders);
        Files.writeString(orders, told.substring(0, told.length() / 2).replaceAll("[^\n]*$", ""));
        assertThat(run(input, output, "--as-of=2026-01-10")).isEqualTo(ExitCode.DONE);
        Files.writeString(orders, told);
        assertThat(run(input, output)).isEqualTo(ExitCode.DONE);
        assertThat(TwoShops.figures(output, SOUTH_AS_OF, "south")).isEqualTo(undisturbed);
    }

    @Test
    void anImportGoesOnInsideAFile() throws IOException {
        int rows = 50_000;
        StringBuilder sales = new StringBuilder("date,sku,location,quantity\n");
        for (int i = 0; i < rows; i++) {
            sales.append("2026-02-%02d,S-%d,P-%d,%d\n".formatted(1 + i % 28, i / 28 % 4, i / 112, 1 + i % 5));
        }
        Path input = Files.createDirectories(folder.resolve("sales"));
        Files.writeString(input.resolve("sales.csv"), sales);
        Exports whole = Exports.of(input, input.resolve("formats"), ZoneOffset.UTC);
        Path output = folder.resolve("output");

        try (ConfigurableApplicationContext context = context(output, List.of(breaking(whole, 30_000)))) {
            assertThatThrownBy(() -> context.getBean(Night.class).run())
                    .hasMessageContaining("the disk was pulled out");
        }
        try (ConfigurableApplicationContext context = context(output, List.of(breaking(whole, Integer.MAX_VALUE)))) {
            assertThatThrownBy(() -> context.getBean(Night.class).run()).hasMessageContaining("after the import");
            List<StepExecution> imports = executions(context).stream()
                    .flatMap(each -> each.getStepExecutions().stream())
                    .filter(step -> step.getStepName().equals("importExports"))
                    .toList();
            assertThat(imports)
                    .extracting(StepExecution::getStatus)
                    .containsExactly(BatchStatus.FAILED, BatchStatus.COMPLETED);
            assertThat(imports.get(0).getWriteCount()).isEqualTo(20_000);
            assertThat(imports.get(1).getReadCount()).isEqualTo(rows - 20_000);
            assertThat(context.getBean(Ledger.class).files().present(1))
                    .singleElement()
                    .satisfies(file -> assertThat(file.tally().rowsDone()).isEqualTo(rows))
                    .satisfies(file -> assertThat(file.tiesOut()).isTrue());
        }
    }

    @Test
    void theFrameworksCountsStandInRunJson() throws IOException {
        Path output = folder.resolve("output");
        Path input = TwoShops.south(folder.resolve("input")).getParent();
        assertThat(run(input, output)).isEqualTo(ExitCode.DONE);

        JsonNode json = JsonMapper.shared()
                .readTree(output.resolve(SOUTH_AS_OF.toString())
                        .resolve("run.json")
                        .toFile());
        JsonNode steps = json.at("/steps");
        long rows = json.at("/counts/rows").asLong();
        assertThat(steps.at("/importExports/read").asLong()).isEqualTo(rows).isEqualTo(364);
        assertThat(steps.at("/importExports/written").asLong()).isEqualTo(rows);
        assertThat(steps.at("/forecastDemand/written").asLong())
                .isEqualTo(steps.at("/rebuildDemand/written").asLong())
                .isEqualTo(json.at("/counts/items").asLong());
        assertThat(steps.at("/planShop/written").asLong()).isEqualTo(4);
        assertThat(steps.at("/analyseCancellations/read").asLong()).isEqualTo(360);
        assertThat(steps.at("/analyseCancellations/written").asLong())
                .isEqualTo(json.at("/counts/cancelled_lines").asLong());
        assertThat(steps.at("/analyseCancellations/filtered").asLong())
                .isEqualTo(360 - json.at("/counts/cancelled_lines").asLong());
    }

    @Test
    void filesBesideAFolderOfTheirShopsNameAreRefused() throws IOException {
        Path input =
                Files.createDirectories(folder.resolve("input").resolve("Shop")).getParent();
        Files.writeString(input.resolve("sales.csv"), "date,sku,quantity\n2026-02-01,A,3\n");
        Files.writeString(input.resolve("Shop").resolve("sales.csv"), "date,sku,quantity\n2026-02-01,B,3\n");

        assertThatThrownBy(() -> Shops.in(input, Settings.BUILT_IN))
                .isInstanceOf(BadUsage.class)
                .hasMessageContainingAll(input.toString(), input.resolve("Shop").toString(), "'shop'");
        assertThat(run(input, folder.resolve("output"))).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void anOutputThatIsNotThereYetIsNoFullDisk() {
        StringWriter told = new StringWriter();
        int code = Failures.explain(
                new IllegalStateException("something else"), folder.resolve("not/there"), new PrintWriter(told, true));
        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(told.toString()).contains("something else").doesNotContain("full");
    }

    private Path input() {
        Path input = folder.resolve("input");
        TwoShops.north(input);
        TwoShops.south(input);
        return input;
    }

    private Map<String, String> alone(Path shopOrInput, String shop) {
        Path input = shopOrInput.endsWith(shop) ? shopOrInput.getParent() : shopOrInput;
        Path output = folder.resolve("alone-" + shop);
        assertThat(run(input, output)).isEqualTo(ExitCode.DONE);
        return TwoShops.figures(output, shop.equals("north") ? NORTH_AS_OF : SOUTH_AS_OF, shop);
    }

    private int run(Path input, Path output, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--input=" + input, "--output=" + output));
        arguments.addAll(List.of(more));
        return new NightlyRun(CLOCK).run(arguments.toArray(String[]::new));
    }

    /** The job with shops of one's own making. */
    private ConfigurableApplicationContext context(Path output, List<Exports> exports) {
        List<Shop> shops = exports.stream().map(each -> new Shop("big", each)).toList();
        return NightlyRun.context(new Run(
                folder,
                output,
                Optional.empty(),
                List.of(Language.EN),
                Settings.BUILT_IN,
                Taxonomy.builtIn(),
                shops,
                "the same",
                false,
                CLOCK));
    }

    private static List<JobExecution> executions(ConfigurableApplicationContext context) {
        JobRepository jobs = context.getBean(JobRepository.class);
        return jobs.findJobInstances(ShopNight.NAME).stream()
                .flatMap(instance -> jobs.getJobExecutions(instance).stream())
                .sorted(Comparator.comparing(JobExecution::getId))
                .toList();
    }

    /** Fails at the given row, and when somebody writes a report. */
    private static Exports breaking(Exports whole, int row) {
        return new Exports() {
            @Override
            public Inspection inspect(List<ExportTable> known) {
                return whole.inspect(known);
            }

            @Override
            public Rows open(ExportTable table) {
                Rows rows = whole.open(table);
                return new Rows() {
                    private int read;

                    @Override
                    public @Nullable Parsed read() {
                        if (++read == row) {
                            throw new IllegalStateException("the disk was pulled out");
                        }
                        return rows.read();
                    }

                    @Override
                    public void close() {
                        rows.close();
                    }
                };
            }

            @Override
            public io.zapas.intake.OwnWarehouses ownWarehouses() {
                throw new IllegalStateException("after the import");
            }
        };
    }
}
