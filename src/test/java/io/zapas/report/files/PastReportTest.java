package io.zapas.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.advice.PastPlan;
import io.zapas.ordering.quantity.Waterfall;
import io.zapas.shop.SeriesKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastReportTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);
    private static final Path DATA = Path.of("data");

    @TempDir
    Path output;

    private void written(LocalDate day, PastPlan... plans) throws IOException {
        Path folder = Files.createDirectories(output.resolve(day.toString()).resolve(DATA));
        CsvFile.write(
                folder.resolve(PlanRows.FILE),
                PlanRows.HEADER,
                rows -> Stream.of(plans).map(PlanRows::row).forEach(rows));
    }

    private static PastPlan plan(String sku) {
        return new PastPlan(
                new SeriesKey(sku, "Москва, МО"),
                14,
                7,
                0.95,
                10,
                5,
                200,
                false,
                true,
                1.25,
                new Waterfall(17.5, 8.75, 6, 3, 0, 0.5, -1.25, 2.5, 30));
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        written(AS_OF, plan("A"), plan("=1+1"), plan("-5"));
        assertThat(PastReport.read(AS_OF, output, DATA).orElseThrow().plans().values())
                .containsExactlyInAnyOrder(plan("A"), plan("=1+1"), plan("-5"));
    }

    @Test
    void theNewestBeforeAsOfComesFirstAndOtherFoldersAreNoReports() throws IOException {
        written(AS_OF.minusDays(9), plan("A"));
        written(AS_OF.minusDays(2), plan("A"));
        written(AS_OF, plan("A"));
        Files.createDirectories(output.resolve(AS_OF.minusDays(1).toString()));
        Files.createDirectories(output.resolve(".state"));
        assertThat(PastReport.before(AS_OF, output, DATA)).containsExactly(AS_OF.minusDays(2), AS_OF.minusDays(9));
    }

    @Test
    void withoutAnOutputFolderThereIsNone() {
        assertThat(PastReport.before(AS_OF, output.resolve("none"), DATA)).isEmpty();
    }

    @Test
    void aFileOfAnotherFormIsLeftAlone() throws IOException {
        Path folder = Files.createDirectories(output.resolve("2026-03-01").resolve(DATA));
        for (String content :
                List.of("sku,order\nA,3\n", String.join(",", PlanRows.HEADER) + "\n" + "A,".repeat(19) + "x\n")) {
            Files.writeString(folder.resolve(PlanRows.FILE), content);
            assertThat(PastReport.read(AS_OF.minusDays(1), output, DATA)).isEmpty();
        }
    }
}
