package io.zapas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BigOrdersTest {
    private static final int LINES = 30_000;

    @TempDir
    private static Path folder;

    private static BigOrders.Written written;

    @BeforeAll
    static void write() throws IOException {
        written = BigOrders.write(folder, LINES, 500, 4, 7);
    }

    @Test
    void exactlyTheAskedLinesInTheShapeOf2024() throws IOException {
        int lines = 0;
        for (Path file : written.files()) {
            byte[] bytes = Files.readAllBytes(file);
            assertThat(ReadBack.text(bytes).substring(1).lines())
                    .allMatch(line -> ReadBack.fields(line).size() == 24);
            List<Map<String, String>> rows = ReadBack.csv(bytes);
            assertThat(rows)
                    .extracting(row -> row.get("Принят в обработку"))
                    .isSortedAccordingTo((one, other) -> other.compareTo(one));
            lines += rows.size();
        }
        assertThat(lines).isEqualTo(LINES);
    }

    @Test
    void fewPerCentRepeatAndSomeOfThemInAnEarlierState() throws IOException {
        Map<String, String> newest = new HashMap<>();
        int repeated = 0;
        int changed = 0;
        for (Path file : written.files()) {
            for (Map<String, String> row : ReadBack.csv(Files.readAllBytes(file))) {
                String later = newest.putIfAbsent(Demo.key(row), row.get("Статус"));
                repeated += later == null ? 0 : 1;
                changed += later == null || later.equals(row.get("Статус")) ? 0 : 1;
            }
        }
        assertThat(repeated).isEqualTo((int) written.repeatedLines()).isBetween(LINES / 50, LINES / 20);
        assertThat(newest).hasSize((int) written.distinctLines());
        assertThat(changed).isGreaterThan(repeated / 20);
    }

    @Test
    void unitsAndRoublesAreThoseOfTheDistinctLines() throws IOException {
        Map<String, Long> units = new HashMap<>();
        Map<String, Long> roubles = new HashMap<>();
        for (Path file : written.files()) {
            for (Map<String, String> row : ReadBack.csv(Files.readAllBytes(file))) {
                units.put(Demo.key(row), Long.parseLong(row.get("Количество")));
                roubles.put(
                        Demo.key(row),
                        Long.parseLong(row.get("Сумма отправления").replace(".00", "")));
            }
        }
        assertThat(units.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(written.units());
        assertThat(roubles.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(written.roubles());
    }

    @Test
    void deliveredExactlyWhereADeliveryDateStands() throws IOException {
        for (Path file : written.files()) {
            assertThat(ReadBack.csv(Files.readAllBytes(file)))
                    .allMatch(row -> row.get("Статус").equals("Доставлен")
                            != row.get("Дата доставки").isEmpty());
        }
    }

    @Test
    void theSameSeedGivesTheSameBytes(@TempDir Path other) throws IOException {
        BigOrders.Written again = BigOrders.write(other, LINES, 500, 4, 7);
        for (int i = 0; i < 4; i++) {
            assertThat(again.files().get(i))
                    .hasSameBinaryContentAs(written.files().get(i));
        }
    }
}
