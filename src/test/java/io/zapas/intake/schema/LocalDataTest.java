package io.zapas.intake.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.intake.Exports;
import io.zapas.intake.recognise.ExportTable;
import io.zapas.intake.recognise.Inspection;
import io.zapas.intake.schema.Parsed.Rejected;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real files, where somebody has them: {@code mvn -Pbenchmark test -Dtest=LocalDataTest -Dzapas.data=<folder>}. */
@Tag("benchmark")
class LocalDataTest {
    private static Path data(String folder) {
        String data = System.getProperty("zapas.data");
        Assumptions.assumeTrue(data != null, "no -Dzapas.data=<folder> given: skipped");
        Path path = Path.of(data, folder);
        Assumptions.assumeTrue(Files.isDirectory(path), path + " is not there: skipped");
        return path;
    }

    /** Rows per kind; prints what became of them. */
    private static Map<Kind, Long> rows(Path folder, ZoneId zone) {
        Exports exports = Exports.of(folder, folder.resolve("formats"), zone);
        long started = System.nanoTime();
        Inspection inspection = exports.inspect();
        long inspected = System.nanoTime();
        assertThat(inspection.unreadable()).isEmpty();
        Map<Kind, Long> rows = new TreeMap<>();
        Map<String, Long> rejected = new TreeMap<>();
        long[] total = {0};
        for (ExportTable table : inspection.tables()) {
            long[] seen = {0};
            List<Rejected> examples = new ArrayList<>();
            Folder.rows(exports, table).forEach(parsed -> {
                seen[0]++;
                if (parsed instanceof Rejected r) {
                    rejected.merge(r.reason() + " " + r.expected(), 1L, Long::sum);
                    if (examples.size() < 2) examples.add(r);
                }
            });
            assertThat(seen[0]).as(table.source()).isEqualTo(table.dataRows());
            rows.merge(table.kind(), seen[0], Long::sum);
            total[0] += seen[0];
            System.out.println(table + " " + examples);
        }
        long read = System.nanoTime();
        System.out.printf(
                "%s: %d rows, inspect %d ms, read %d ms, rejected %s%n",
                folder, total[0], (inspected - started) / 1_000_000, (read - inspected) / 1_000_000, rejected);
        return rows;
    }

    @Test
    void everyLineOfOnlineRetailIsAccountedFor() {
        assertThat(rows(data("online-retail"), ZoneId.of("Europe/London"))).containsEntry(Kind.ORDERS, 431_673L);
    }

    @Test
    void everyRowOfTheWeeklyShopIsAccountedFor() {
        assertThat(rows(data("vn2/input"), ZoneId.of("UTC"))).containsEntry(Kind.SALES, 94_043L);
    }

    @Test
    void everyRowOfTheDailyShopIsAccountedFor() {
        assertThat(rows(data("m5-sample/input"), ZoneId.of("UTC"))).containsEntry(Kind.SALES, 438_354L);
    }

    @Test
    void everyRowOfTheTwelveWorkbooksIsAccountedFor() {
        assertThat(rows(data("shopee"), ZoneId.of("Asia/Jakarta"))).containsEntry(Kind.ORDERS, 12_320L);
    }
}
