package io.zapas.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.workbook.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Order lines that make no sense: each is counted where it belongs, none is lost and none stops the run. */
class BadCancellationsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-21T03:00:00Z"), ZoneOffset.UTC);
    private static final String HEADER =
            "order_id,sku,ordered_at,quantity,unit_price,status,location,cancelled_at,cancel_reason,cancel_initiator\n";

    @TempDir
    Path folder;

    private Path input;
    private Path output;

    @BeforeEach
    void twoFolders() throws IOException {
        input = Files.createDirectories(folder.resolve("input"));
        output = folder.resolve("output");
    }

    private int run() {
        return new NightlyRun(CLOCK).run(new String[] {"--input=" + input, "--output=" + output, "--as-of=2026-09-21"});
    }

    private String data(String file) throws IOException {
        return Files.readString(output.resolve("2026-09-21/data").resolve(file));
    }

    @Test
    void everyOddLineIsCountedOnceAndNamed() throws IOException {
        Files.writeString(
                input.resolve("orders.csv"),
                HEADER
                        + "o1,A,2026-09-01,1,100,delivered,W,,,\n"
                        + "negative,A,2026-09-01,-2,100,cancelled,W,2026-09-02,Found cheaper,buyer\n"
                        + "zero,A,2026-09-01,0,100,cancelled,W,2026-09-02,Found cheaper,buyer\n"
                        + "before,A,2026-09-05,1,100,cancelled,W,2026-09-03,Found cheaper,buyer\n"
                        + "future,A,2026-09-05,1,100,cancelled,W,2027-01-03,Found cheaper,buyer\n"
                        + "twice,A,2026-09-05,1,100,cancelled,W,2026-09-06,Out of stock,seller\n"
                        + "twice,A,2026-09-05,1,100,cancelled,W,2026-09-07,Out of stock,seller\n"
                        + "german,A,2026-09-06,1,100,cancelled,W,2026-09-07,Abholung durch den Nachbarn,buyer\n");

        assertThat(run()).isIn(ExitCode.DONE, ExitCode.DONE_WITH_LOSSES);

        assertThat(data("rejected.csv"))
                .contains(
                        "orders.csv,3,quantity,-2", "orders.csv,4,quantity,0", "orders.csv,5,cancelled_at,2026-09-03");
        List<String> cancelled = data("cancellations.csv").lines().skip(1).toList();
        assertThat(cancelled)
                .extracting(line -> line.substring(0, line.indexOf(',')))
                .contains("german", "twice")
                .doesNotHaveDuplicates();
        assertThat(cancelled)
                .filteredOn(line -> line.startsWith("german"))
                .singleElement()
                .asString()
                .contains("other_buyer");
        assertThat(texts()).contains("Abholung durch den Nachbarn");
        assertThat(data("cause-losses.csv")).contains("stock_shortage");
    }

    /** The lines that the sheet offers, pasted with another cause in them, are followed. */
    @Test
    void theLineToPasteTeachesTheReason() throws IOException {
        Files.writeString(
                input.resolve("orders.csv"),
                HEADER
                        + "o1,A,2026-09-01,1,100,delivered,W,,,\n"
                        + "o2,A,2026-09-06,1,100,cancelled,W,2026-09-07,\"Der \"\"Nachbar\"\": hat eins\",buyer\n"
                        + "o3,A,2026-09-06,1,100,cancelled,W,2026-09-07,Falsche Farbe,buyer\n"
                        + "o4,A,2026-09-06,1,100,cancelled,W,2026-09-07,"
                        + "Wort ".repeat(60).strip() + ",buyer\n");
        assertThat(run()).isEqualTo(ExitCode.DONE);
        List<String> lines = texts().stream()
                .filter(text -> text.startsWith("  - {id: "))
                .distinct()
                .toList();
        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line).contains("other_buyer"));

        Files.writeString(
                input.resolve("causes.yaml"),
                "causes:\n" + String.join("\n", lines).replace("other_buyer", "changed_mind") + "\n");
        assertThat(run()).isEqualTo(ExitCode.DONE);
        assertThat(data("cancellations.csv").lines().filter(line -> line.contains("changed_mind")))
                .hasSize(3);
    }

    private List<String> texts() throws IOException {
        try (Workbook book = Workbooks.open(output.resolve("2026-09-21/shop-restock-2026-09-21.xlsx"))) {
            return Workbooks.cells(book).stream().map(Object::toString).toList();
        }
    }
}
