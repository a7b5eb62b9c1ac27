package io.zapas.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.intake.recognise.ExportTable;
import io.zapas.intake.schema.Folder;
import io.zapas.intake.schema.Parsed;
import io.zapas.intake.schema.Parsed.Accepted;
import io.zapas.shop.orders.OrderRow;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints how fast generated Ozon orders are read; asserts no time. Rows: {@code -Dzapas.rows=1000000}. */
@Tag("benchmark")
class ReadingSpeedTest {
    @TempDir
    Path folder;

    @Test
    void ordersOf24Columns() throws IOException {
        int rows = Integer.getInteger("zapas.rows", 1_000_000);
        Path file = folder.resolve("postings.csv");
        write(file, rows);
        Exports exports = Exports.of(folder, folder.resolve("formats"), Folder.MOSCOW);
        for (int round = 1; round <= 3; round++) {
            long start = cpu();
            ExportTable table = exports.inspect().tables().get(0);
            long inspected = cpu();
            long[] units = {0};
            try (Exports.Rows open = exports.open(table)) {
                for (Parsed row = open.read(); row != null; row = open.read()) {
                    units[0] += ((OrderRow) ((Accepted) row).row()).quantity();
                }
            }
            long read = cpu();
            assertThat(table.dataRows()).isEqualTo(rows);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %,d rows, %,d MB: inspect %,.0f rows/s, read %,.0f rows/s, heap used %d MB%n",
                    round,
                    rows,
                    Files.size(file) >> 20,
                    rows / ((inspected - start) / 1e9),
                    rows / ((read - inspected) / 1e9),
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
    }

    @Test
    void aStockWorkbookOf20Columns() throws IOException {
        int rows = 140_000;
        StringBuilder xml = new StringBuilder("<row>");
        for (String column : List.of("SKU", "Артикул", "Название товара", "Кластер", "Склад", "Доступно к продаже")) {
            xml.append("<c t=\"str\"><v>").append(column).append("</v></c>");
        }
        xml.append("</row>");
        for (int i = 0; i < rows; i++) {
            xml.append("<row><c><v>")
                    .append(1_393_370_125 + i)
                    .append("</v></c><c t=\"str\"><v>ART-")
                    .append(i * 7919L % 99_991);
            xml.append("</v></c><c t=\"str\"><v>Корм ").append(i * 104_729L % 1_299_709);
            xml.append("</v></c><c t=\"str\"><v>Казань</v></c><c t=\"str\"><v>КАЗАНЬ_РФЦ</v></c>");
            for (int c = 5; c < 20; c++)
                xml.append("<c><v>").append((i * 31L + c * 17L) % 97).append("</v></c>");
            xml.append("</row>");
        }
        Files.write(
                folder.resolve("stock.xlsx"),
                new RawXlsx().sheetXml("Товар-склад", xml.toString()).bytes());
        Exports exports = Exports.of(folder, folder.resolve("formats"), Folder.MOSCOW);
        long start = cpu();
        ExportTable table = exports.inspect().tables().get(0);
        long inspected = cpu();
        try (Exports.Rows open = exports.open(table)) {
            for (Parsed row = open.read(); row != null; row = open.read()) {
                if (!(row instanceof Accepted)) throw new AssertionError(row);
            }
        }
        long read = cpu();
        assertThat(table.dataRows()).isEqualTo(rows);
        System.out.printf(
                Locale.ROOT,
                "workbook: %,d rows of 20 cells: inspect %.1f s, read %.1f s%n",
                rows,
                (inspected - start) / 1e9,
                (read - inspected) / 1e9);
    }

    /** Processor time of this thread: other work on the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void write(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("\uFEFF\"" + String.join("\";\"", OzonCsv.ORDERS_2024) + "\"\n");
            List<String> states = List.of("Доставлен", "Доставляется", "Отменён", "Ожидает сборки");
            for (int i = 0; i < rows; i++) {
                out.write(String.format(
                        Locale.ROOT,
                        "\"%08d-0474\";\"%08d-0474-2\";\"2026-%02d-%02d %02d:25:04\";\"2026-08-22 06:00:00\";\"%s\";;"
                                + "\"2026-08-22 07:18:00\";\"%d.00\";\"RUB\";\"Сухой корм для собак, %dкг\";\"%d\";"
                                + "\"DOG-CLASSIC %d\";\"6150.00\";\"RUB\";\"5894.00\";\"RUB\";\"%d\";;;;\"9999.00\";\"38%%\";"
                                + "\"3849.00\";\"Бустинг х4. 11.11\"\n",
                        i,
                        i,
                        1 + i % 7,
                        1 + i % 28,
                        i % 24,
                        states.get(i % 4),
                        6150 * (1 + i % 3),
                        i % 20,
                        1393370125 + i % 5000,
                        i % 5000,
                        1 + i % 3));
            }
        }
    }
}
