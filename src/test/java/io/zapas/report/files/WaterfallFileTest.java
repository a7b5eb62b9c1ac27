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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaterfallFileTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);
    private static final Path DATA = Path.of("data");

    @TempDir
    Path output;

    private void written(LocalDate day, PastPlan... plans) throws IOException {
        Path folder = output.resolve(day.toString()).resolve(DATA);
        WaterfallFile.TABLE.write(folder, List.of(plans)::forEach);
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
        assertThat(files().read(AS_OF).orElseThrow().plans().values())
                .containsExactlyInAnyOrder(plan("A"), plan("=1+1"), plan("-5"));
    }

    @Test
    void theNewestBeforeAsOfComesFirstAndOtherFoldersAreNoReports() throws IOException {
        written(AS_OF.minusDays(9), plan("A"));
        written(AS_OF.minusDays(2), plan("A"));
        written(AS_OF, plan("A"));
        Files.createDirectories(output.resolve(AS_OF.minusDays(1).toString()));
        Files.createDirectories(output.resolve(".state"));
        assertThat(files().before(AS_OF)).containsExactly(AS_OF.minusDays(2), AS_OF.minusDays(9));
    }

    @Test
    void withoutAnOutputFolderThereIsNone() {
        assertThat(new WaterfallFile(output.resolve("none"), DATA).before(AS_OF))
                .isEmpty();
    }

    /** Of another version, edited, cut off, not text at all, a folder: none of it may stop a run. */
    @Test
    void aFileThatCannotBeUsedIsLeftAlone() throws IOException {
        Path file = files().of(AS_OF);
        written(AS_OF, plan("A"));
        String whole = Files.readString(file);
        String header = String.join(",", WaterfallFile.TABLE.header());
        for (String content : List.of(
                "sku,order\nA,3\n",
                header + "\n" + "A,".repeat(19) + "x\n",
                header + "\nA,3\n",
                whole.substring(0, whole.length() - 20),
                header + "\n\"A",
                "\0\uFFFF\0\n\0")) {
            Files.writeString(file, content);
            assertThat(files().read(AS_OF)).as(content).isEmpty();
        }
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 10});
        assertThat(files().read(AS_OF)).isEmpty();
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(files().read(AS_OF)).isEmpty();
    }

    private WaterfallFile files() {
        return new WaterfallFile(output, DATA);
    }
}
